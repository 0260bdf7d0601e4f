// Saves each field by itself: what was typed is kept on this device until the server has acknowledged it.
import { Queue } from "./queue.js";
import { showState } from "./state.js";
import { clearConflict, showConflict, showProblem } from "./conflict.js";

const PAUSE = 600;

export function startAutosave() {
  const form = document.querySelector("form[data-save]");
  if (!form) return;
  const queue = new Queue(form.dataset.plan, form.dataset.save, {
    shows: (path) => controls(form, path).length > 0,
    saved: (path, base) => {
      setBase(form, path, base);
      clearConflict(form, path);
    },
    conflict: (path, stored, mine) => showConflict(form, path, stored, mine, (value) => choose(form, queue, path, stored, value)),
    problem: (path, words) => showProblem(form, path, words),
    state: showState,
  });
  restore(form, queue);
  let timer = 0;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => queue.send(), PAUSE);
  };
  form.addEventListener("input", (event) => {
    if (!event.target.dataset.path) return;
    queue.put(event.target.dataset.path, valueOf(form, event.target.dataset.path), baseOf(form, event.target.dataset.path));
    later();
  });
  form.addEventListener("change", () => queue.send());
  addEventListener("online", () => queue.sendAgain());
  document.addEventListener("visibilitychange", () => document.hidden && queue.send({ leaving: true }));
  addEventListener("pagehide", () => queue.send({ leaving: true }));
  sendBeforeSubmit(form, queue);
  catchUp(form, queue);
}

// What was typed before this script had arrived.
function catchUp(form, queue) {
  const changed = [...form.querySelectorAll("[data-path]")].filter(isChanged);
  for (const control of changed) queue.put(control.dataset.path, valueOf(form, control.dataset.path), baseOf(form, control.dataset.path));
  if (changed.length) queue.send();
}

function isChanged(control) {
  if (control.type === "checkbox" || control.type === "radio") return control.checked !== control.defaultChecked;
  if (control.options) return [...control.options].some((option) => option.selected !== option.defaultSelected && option.value);
  return control.value !== control.defaultValue;
}

function sendBeforeSubmit(form, queue) {
  let isReady = false;
  form.addEventListener("submit", async (event) => {
    if (isReady || queue.isEmpty) return;
    event.preventDefault();
    const button = event.submitter;
    await queue.flush();
    isReady = true;
    form.requestSubmit(button);
    isReady = false;
  });
}

function restore(form, queue) {
  const kept = queue.kept();
  for (const [path, edit] of Object.entries(kept)) {
    if (form.elements.namedItem(path)) {
      setValue(form, path, edit.value);
      setBase(form, path, edit.base);
    }
  }
  if (Object.keys(kept).length) {
    showState("restored");
    queue.send();
  }
}

function choose(form, queue, path, stored, value) {
  setValue(form, path, value);
  setBase(form, path, stored.version);
  queue.put(path, value, stored.version);
  queue.send();
}

function controls(form, path) {
  return [...form.querySelectorAll("[data-path]")].filter((control) => control.dataset.path === path);
}

function valueOf(form, path) {
  const all = controls(form, path);
  if (all[0].type === "checkbox" || all[0].type === "radio") {
    return all.filter((control) => control.checked).map((control) => control.value).join("\n");
  }
  return all[0].value;
}

function setValue(form, path, value) {
  const chosen = value.split("\n");
  for (const control of controls(form, path)) {
    if (control.type === "checkbox" || control.type === "radio") control.checked = chosen.includes(control.value);
    else control.value = value;
  }
}

// A form's base is a version, and after a dash a digest of what the field showed.
function baseOf(form, path) {
  return Number.parseInt(form.elements.namedItem(`base:${path}`).value, 10);
}

function setBase(form, path, base) {
  const hidden = form.elements.namedItem(`base:${path}`);
  if (hidden) hidden.value = base;
}
