// Keyboard shortcuts of a plan's pages. Each presses a link or a button that is on the page. They can be turned off on
// this device, as speech input may send letters by mistake (WCAG 2.1.4).
import { isOfInputMethod } from "./keys.js";

const LONGEST_PAUSE = 1500;
const SETTING = "playbook:shortcuts";

export function startShortcuts() {
  const list = document.getElementById("shortcuts");
  if (!list?.showModal) return;
  const button = document.querySelector("[data-shortcuts]");
  button.hidden = false;
  button.addEventListener("click", () => list.showModal());
  const setting = list.querySelector("[data-shortcuts-on]");
  setting.checked = isOn();
  setting.addEventListener("change", () => keep(setting.checked));
  const before = { key: "", at: 0 };
  document.addEventListener("keydown", (event) => {
    if (!setting.checked || !isForThePage(event)) return;
    const isSecond = before.key === "g" && event.timeStamp - before.at < LONGEST_PAUSE;
    Object.assign(before, { key: isSecond ? "" : event.key, at: event.timeStamp });
    if (press(list, isSecond ? `g ${event.key}` : event.key)) event.preventDefault();
  });
}

function isForThePage(event) {
  const { target, repeat, ctrlKey, metaKey, altKey } = event;
  if (isOfInputMethod(event) || repeat || ctrlKey || metaKey || altKey || document.querySelector("dialog[open]")) return false;
  return !target.closest?.("input, textarea, select, [contenteditable]");
}

function press(list, keys) {
  if (keys === "?" || keys === "？") list.showModal();
  else if (keys === "/") return focusSearch();
  else {
    const ways = { n: 1, p: -1 };
    const link = document.querySelector(`[data-keys="${CSS.escape(keys)}"]`) ?? neighbour(ways[keys]);
    if (!link) return false;
    link.click(); // as by hand, so that what was typed is saved first
  }
  return true;
}

function focusSearch() {
  const field = document.querySelector("main input[type=search]");
  field?.focus();
  return Boolean(field);
}

function neighbour(by) {
  const here = document.querySelector("nav [aria-current=step]");
  if (!here || !by) return null;
  const links = [...here.closest("nav").querySelectorAll("a[href*='/steps/']")];
  return links[links.findIndex((link) => here.contains(link)) + by] ?? null;
}

function isOn() {
  try {
    return localStorage.getItem(SETTING) !== "off";
  } catch {
    return true;
  }
}

function keep(isChosen) {
  try {
    localStorage.setItem(SETTING, isChosen ? "on" : "off");
  } catch {
    // It counts for this page alone.
  }
}
