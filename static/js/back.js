// Items that were removed elsewhere and are back because something was typed into them. It is said on every page of the plan
// until the founder keeps or removes each: who types and goes on at once sees it on the next page.
import { addressOfPlan, element } from "./elsewhere.js";

export function keepBack(place, items) {
  if (!Object.keys(items).length) return;
  write(place, { ...read(place), ...items });
  showBack(place);
}

export function showBack(place) {
  document.querySelector("#back-again[data-scripted]")?.remove();
  const items = Object.entries(read(place));
  if (!items.length) return;
  const box = document.createElement("section");
  box.id = "back-again";
  box.dataset.scripted = "";
  box.setAttribute("aria-label", place.dataset.elsewhereBack);
  box.append(...items.map(([path, words]) => entry(place, path, words)));
  document.getElementById("back-again")?.remove(); // the same, as the server says it
  place.closest("header").after(box);
}

function entry(place, path, words) {
  const form = document.createElement("form");
  const [step, list, item] = path.split(".");
  form.method = "post";
  form.action = `${addressOfPlan(place)}/steps/${step}/${list}/${item}`;
  form.addEventListener("submit", () => drop(place, path));
  const said = element("p", words);
  said.setAttribute("role", "status");
  const remove = button(place.dataset.elsewhereRemove);
  Object.assign(remove, { type: "submit", name: "action", value: "remove" });
  const keep = button(place.dataset.elsewhereKeep);
  keep.addEventListener("click", () => {
    drop(place, path);
    showBack(place);
  });
  said.append(" ", remove, " ", keep);
  form.append(said);
  return form;
}

function button(words) {
  const made = element("button", words);
  made.type = "button";
  made.className = "quiet";
  return made;
}

function drop(place, path) {
  const { [path]: gone, ...others } = read(place);
  write(place, others);
}

let kept = {}; // where storage is denied, for as long as the page is open

function read(place) {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(place))) ?? kept;
  } catch {
    return kept;
  }
}

function write(place, items) {
  kept = items;
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify(items));
  } catch {}
}

function keyOf(place) {
  return `playbook:${place.dataset.plan}:back`;
}
