// Lines that grow: a field of one line takes as many as its text needs, and yet holds no line break. Enter does what it
// does in an input, and what is pasted is joined.
import { isOfInputMethod } from "./keys.js";

const GROWS_BY_ITSELF = CSS.supports("field-sizing", "content");

export function startLines() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || isOfInputMethod(event) || !isLine(event.target)) return;
    event.preventDefault();
    event.target.form.querySelector(".default-button").click();
  });
  document.addEventListener("input", ({ target, isComposing }) => {
    if (isLine(target) && !isComposing) join(target);
    if (!GROWS_BY_ITSELF && target.matches?.("textarea")) grow(target);
  }, true);
  if (GROWS_BY_ITSELF) return;
  growAll();
  document.addEventListener("htmx:after:swap", growAll);
}

function isLine(field) {
  return field?.matches?.("textarea.line");
}

function join(field) {
  if (!field.value.includes("\n")) return;
  const place = field.selectionStart;
  field.value = field.value.replaceAll("\n", " ");
  field.setSelectionRange(place, place);
}

function growAll() {
  document.querySelectorAll("textarea").forEach(grow);
}

function grow(field) {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
