// The day of the open activity: once the focus leaves it, the activity is moved to what was typed, to whichever list that
// is, and that can be undone. The server reads it; what it can't read comes back with why, and the activity stays.
import { dayIn } from "./days.js";
import { isOfInputMethod } from "./keys.js";

export function watchPanelDay(page, move) {
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || isOfInputMethod(event) || !isDay(event.target)) return;
    event.preventDefault();
    commit(event.target, move);
  });
  page.addEventListener("focusout", ({ target, relatedTarget }) => {
    const entry = target.closest?.(".day-entry");
    const field = entry?.querySelector("[data-moves]");
    if (field && !entry.contains(relatedTarget)) commit(field, move);
  });
  page.addEventListener("htmx:finally:request", () => delete page.querySelector("[data-moves]")?.dataset.moving);
  addEventListener("online", () => tryAgain(move));
  addEventListener("pagehide", handDay, { capture: true });
}

// What was asked for while the network was away. A day that is still being typed is not asked for yet.
function tryAgain(move) {
  const field = document.querySelector("[data-moves]");
  if (isDayTyped() && field.dataset.asked === field.value) commit(field, move);
}

// There is no time to move the activity, or it could not be moved: its day is saved like the other fields. A day that nobody
// has finished typing is none.
export function handDay() {
  const field = document.querySelector("[data-moves]");
  const day = isDayTyped() ? dayIn(field) : null;
  if (day === null || day < Number(field.dataset.first) || day > Number(field.dataset.last)) return;
  field.value = day;
  hand(field);
}

// Whether a day is typed that the activity isn't moved to.
export function isDayTyped() {
  const field = document.querySelector("[data-moves]");
  return Boolean(field) && field.value !== field.defaultValue;
}

function isDay(field) {
  return field.matches?.("[data-moves]");
}

function commit(field, move) {
  if (!field.value.trim()) return hand(field);
  if (field.value === field.defaultValue || field.dataset.moving === field.value) return;
  field.dataset.moving = field.dataset.asked = field.value;
  move(field.value);
}

// To what saves the other fields.
function hand(field) {
  if (field.value === field.defaultValue) return;
  delete field.dataset.moves;
  field.defaultValue = field.value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dataset.moves = "";
}
