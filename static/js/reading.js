// Chapters that open where a link leads, stay open for who comes back, and are all open on paper.
export function startReading() {
  const chapters = [...document.querySelectorAll("details.reading-chapter")];
  if (!chapters.length) return;
  const named = history.state?.openChapters; // of who comes for the first time, they are as the page has them
  if (named) for (const chapter of chapters) chapter.open = named.includes(chapter.id);
  openAt(location.hash);
  for (const chapter of chapters) chapter.addEventListener("toggle", () => remember(chapters));
  addEventListener("hashchange", () => {
    openAt(location.hash);
    remember(chapters);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) openAt(link.hash); // before the browser goes there
    closeMenu(event.target, link);
  });
  openOnPaper(chapters);
}

// Opens the chapter that a fragment leads to, or into, and goes there: what was closed had no place.
function openAt(hash) {
  const place = document.getElementById(hash.slice(1));
  const chapter = place?.closest("details.reading-chapter");
  if (!chapter || chapter.open) return;
  chapter.open = true;
  place.scrollIntoView();
}

// The page itself isn't kept by browsers, so its entry in their history says what was open.
function remember(chapters) {
  const openChapters = chapters.filter((chapter) => chapter.open).map((chapter) => chapter.id);
  history.replaceState({ ...history.state, openChapters }, "");
}

function closeMenu(target, link) {
  const menu = document.querySelector(".reading-menu[open]");
  if (menu && (link || !menu.contains(target))) menu.open = false;
}

function openOnPaper(chapters) {
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = chapters.filter((chapter) => !chapter.open);
    for (const chapter of closed) chapter.open = true;
  });
  addEventListener("afterprint", () => {
    for (const chapter of closed) chapter.open = false;
  });
}
