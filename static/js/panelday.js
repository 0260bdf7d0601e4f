// The day of the open activity: once the focus leaves it, the activity is moved to what was typed, to whichever list that
// is, and that can be undone. The server reads it; what it can't read comes back with why, and the activity stays.
import { dayIn } from "./days.js";
import { isOfInputMethod } from "./keys.js";

export function watchPanelDay(page, move, isWaiting) {
  const commit = (field) => (isWaiting(field.dataset.path) ? hand(field) : commitTo(field, move));
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || isOfInputMethod(event) || !isDay(event.target)) return;
    event.preventDefault();
    commit(event.target);
  });
  page.addEventListener("focusout", ({ target, relatedTarget }) => {
    const entry = target.closest?.(".day-entry");
    const field = entry?.querySelector("[data-moves]");
    if (field && !entry.contains(relatedTarget)) commit(field);
  });
  page.addEventListener("htmx:finally:request", () => delete openDay()?.dataset.moving);
  addEventListener("pagehide", handDay, { capture: true });
}

// There is no time to move the activity: its day is saved like the other fields, and moves it when it arrives. A day that
// nobody has finished typing is none.
export function handDay() {
  const field = openDay();
  const day = isDayTyped() ? dayIn(field) : null;
  if (day === null || day < Number(field.dataset.first) || day > Number(field.dataset.last)) return;
  field.value = day;
  hand(field);
}

// The activity could not be moved to this day, or was moved by somebody else: the day is sent like the other fields.
export function handAsked(day) {
  const field = openDay();
  if (!field || !day) return;
  field.value = day;
  hand(field);
}

// Whether a day is typed that the activity isn't moved to.
export function isDayTyped() {
  const field = openDay();
  return Boolean(field) && field.value !== field.defaultValue;
}

// The day that the activity has, as its panel shows it.
export function shownDay() {
  return openDay()?.defaultValue;
}

function openDay() {
  return document.querySelector("[data-moves]");
}

function isDay(field) {
  return field.matches?.("[data-moves]");
}

function commitTo(field, move) {
  if (!field.value.trim()) return hand(field);
  if (field.value === field.defaultValue || field.dataset.moving === field.value) return;
  field.dataset.moving = field.value;
  move(field.value);
}

// To what saves the other fields.
function hand(field) {
  if (field.value === field.defaultValue) return;
  field.dataset.moves = "handed";
  field.defaultValue = field.value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dataset.moves = "";
}
