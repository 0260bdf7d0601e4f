// Opens and folds what depends on the room there is: on a wide screen what is beside the questions is open, on a narrow one
// it is a tap away. What an address points into is opened in browsers that don't do it by themselves.
export function startFolding() {
  const beside = document.querySelectorAll("[data-open-beside]");
  const wide = matchMedia("(min-width: 72rem)");
  const fold = () => beside.forEach((one) => (one.open = wide.matches || (one.id === "steps-list" && !isNarrow())));
  wide.addEventListener("change", fold);
  fold();
  addEventListener("hashchange", reveal);
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href*='#']");
    if (link?.hash && link.hash === location.hash && link.pathname === location.pathname) reveal();
  });
  reveal();
}

function isNarrow() {
  return matchMedia("(max-width: 62rem)").matches;
}

function reveal() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = place?.closest("details:not([open])");
  if (!folded) return;
  for (let one = folded; one; one = one.parentElement?.closest("details")) one.open = true;
  place.scrollIntoView();
}
