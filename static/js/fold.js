// Opens and folds what depends on the room there is: on a wide screen what is beside the questions is open, on a narrow one
// it is a tap away. What an address points into is opened in browsers that don't do it by themselves.
export function startFolding() {
  const beside = document.querySelectorAll("[data-open-beside]");
  const fold = () => beside.forEach((one) => (one.open = matchMedia(one.dataset.openBeside).matches));
  const release = () => document.querySelectorAll("[data-open-beside]").forEach((one) => (one.dataset.folded = "")); // folds.css holds it back
  for (const one of beside) matchMedia(one.dataset.openBeside).addEventListener("change", fold);
  fold();
  release();
  document.addEventListener("htmx:after:swap", release);
  addEventListener("hashchange", reveal);
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href*='#']");
    if (link?.hash && link.hash === location.hash && link.pathname === location.pathname) reveal();
  });
  reveal();
}

function reveal() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place?.closest("details:not([open])")) return;
  openAround(place);
  place.scrollIntoView();
}

// Opens what a place is folded into.
export function openAround(place) {
  for (let one = place.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
}
