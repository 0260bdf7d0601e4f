import { isOfInputMethod } from "./keys.js";

// The day of the open activity: once it is typed, the activity is moved there, to whichever list that is, and that can be
// undone. What is no day of the plan is kept as typed, like any other answer; so is what nobody has finished typing.
export function watchPanelDay(page, move) {
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || isOfInputMethod(event) || !isDay(event.target)) return;
    event.preventDefault();
    commit(event.target, move);
  });
  page.addEventListener("change", ({ target }) => isDay(target) && commit(target, move));
  addEventListener("pagehide", () => hand(page.querySelector("[data-moves]")), { capture: true });
}

function isDay(field) {
  return field.matches?.("[data-moves]");
}

function commit(field, move) {
  const typed = field.value.normalize("NFKC").trim();
  const day = /^[+-]?\d{1,2}$/.test(typed) ? Number(typed) : null;
  const { first, last } = field.dataset;
  if (day === null || day < Number(first) || day > Number(last)) hand(field);
  else if (field.value !== field.defaultValue) move(day);
  field.defaultValue = field.value;
}

// To what saves the other fields.
function hand(field) {
  if (!field || field.value === field.defaultValue) return;
  delete field.dataset.moves;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dataset.moves = "";
}
