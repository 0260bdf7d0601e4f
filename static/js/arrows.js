import { isOfInputMethod } from "./keys.js";

// Arrow keys lead over the board: left and right by a day, up and down by a card or by a week, Home and End to the ends of
// a week. A day with no card is entered at its line for adding one.
const STEPS = { ArrowLeft: -1, ArrowRight: 1 };

export function watchArrows(page) {
  page.addEventListener("keydown", (event) => {
    if (isOfInputMethod(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const day = mayLeave(event.target) && event.target.closest("[data-drop]");
    const place = day && placeFor(event.key, event.target, day);
    if (!place) return;
    event.preventDefault();
    place.focus();
  });
}

// In a line with text the arrows belong to the text.
function mayLeave(target) {
  return target.matches?.("a[data-card]") || (target.matches?.("input.add") && !target.value);
}

function placeFor(key, from, day) {
  const days = [...document.querySelectorAll("[data-drop]")].filter((one) => one.offsetParent && !one.closest("details:not([open])") && places(one).length);
  const index = days.indexOf(day);
  if (key in STEPS) return first(days[index + STEPS[key]]);
  if (key === "Home" || key === "End") return first(endOfRow(days, day, key === "Home"));
  if (key !== "ArrowUp" && key !== "ArrowDown") return null;
  const by = key === "ArrowUp" ? -1 : 1;
  const own = places(day);
  return own[own.indexOf(from) + by] ?? entered(below(days, day, by), by);
}

// The next day in the same column; where all days are in one column, simply the next one.
function below(days, day, by) {
  const inColumn = days.filter((one) => one.offsetLeft === day.offsetLeft);
  return inColumn[inColumn.indexOf(day) + by];
}

function endOfRow(days, day, isFirst) {
  const row = days.filter((one) => one.offsetTop === day.offsetTop);
  const all = row.length > 1 ? row : days;
  return isFirst ? all[0] : all[all.length - 1];
}

function entered(day, by) {
  const all = day ? places(day) : [];
  return by < 0 ? all[all.length - 1] : all[0];
}

function first(day) {
  return entered(day, 1);
}

function places(day) {
  const cards = [...day.querySelectorAll("a[data-card]")];
  return cards.length ? cards : [...day.querySelectorAll("input.add")];
}
