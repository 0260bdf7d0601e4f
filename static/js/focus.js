// Puts the focus where the page asks for it: on the summary of what is wrong, or on an undo.
export function startFocus() {
  const place = document.querySelector("[data-focus]");
  if (!place) return;
  const inner = place.dataset.focus ? document.getElementById(`${place.id}-${place.dataset.focus}`) : place;
  inner?.focus();
}
