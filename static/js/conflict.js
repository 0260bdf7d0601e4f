import { controls } from "./fields.js";
import { openAround } from "./fold.js";

// Shows beside a field that it was changed elsewhere, with both texts and a choice; or what is wrong with it.
export function showConflict(form, path, theirs, choose) {
  const place = placeFor(form, path, "conflict");
  if (place.dataset.version === String(theirs.version)) return;
  place.dataset.version = theirs.version;
  const words = theirs.words ?? theirs.value; // an earlier release kept no words
  place.replaceChildren(
    ...(words ? [line(form.dataset.conflictWords), quote(words)] : [line(form.dataset.emptiedWords)]),
    ...(theirs.by ? [line(theirs.by, "conflict-by")] : []),
    button(form.dataset.takeTheirs, () => choose(false)),
    button(form.dataset.keepMine, () => choose(true)),
  );
}

export function showProblem(form, path, words) {
  const place = placeFor(form, path, "error");
  if (place.textContent !== words) place.textContent = words;
}

export function clearMarks(form, path, kind) {
  box(form, path)?.querySelector(`:scope > .by-script.${kind}`)?.remove();
}

// What was wrong with an answer as the page was opened.
export function clearError(form, path) {
  const field = box(form, path);
  field?.querySelector(`:scope > #f-${path.replaceAll(".", "-")}-error`)?.remove();
  field?.classList.remove("has-error");
  for (const control of controls(form, path)) control.removeAttribute("aria-invalid");
}

// What the founder has written is not from the example any more.
export function clearOrigin(path) {
  document.querySelector(`#f-${path.replaceAll(".", "-")}-marks [data-from-example]`)?.remove();
}

function placeFor(form, path, kind) {
  const field = box(form, path);
  let place = field.querySelector(`:scope > .by-script.${kind}`);
  if (!place) {
    place = document.createElement("div");
    place.className = `by-script ${kind}`;
    place.setAttribute("role", "alert");
    field.append(place);
    openAround(field);
  }
  return place;
}

function box(form, path) {
  return form.querySelector(`#f-${path.replaceAll(".", "-")}-box`);
}

function line(words, name = "") {
  const paragraph = document.createElement("p");
  paragraph.className = name;
  paragraph.textContent = words;
  return paragraph;
}

function quote(text) {
  const block = document.createElement("blockquote");
  block.textContent = text;
  return block;
}

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "quiet";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}
