// Saves each field by itself: what was typed is kept on this device until the server has acknowledged it. Pages of a plan
// without fields send what other pages left behind.
import { Edits, Presence, newId } from "./edits.js";
import { Queue } from "./queue.js";
import { controls, isChanged, setValue, valueOf } from "./fields.js";
import { clearMarks, showConflict, showProblem } from "./conflict.js";
import { addressOfPlan, showElsewhere } from "./elsewhere.js";
import { showState, stateOf } from "./state.js";

const PAUSE = 600;
const LONGEST_FLUSH = 4000;

export function startAutosave() {
  const place = document.getElementById("save-state");
  if (!place?.dataset.plan) return;
  const page = { place, form: document.querySelector("form[data-save]"), composing: null, timer: 0 };
  const id = newId();
  page.edits = new Edits(place.dataset.plan, id, new Presence(place.dataset.plan, id));
  page.queue = new Queue(page.edits, place.dataset.save, {
    changed: () => show(page),
    settled: (path, base) => settle(page, path, base),
  });
  if (page.form) watchFields(page);
  watchPage(page);
  beforeGoing(page);
  takeOver(page);
}

function watchFields(page) {
  const { form, queue } = page;
  form.addEventListener("input", (event) => typed(page, event));
  form.addEventListener("compositionstart", (event) => (page.composing = event.target));
  form.addEventListener("compositionend", (event) => {
    page.composing = null;
    typed(page, event);
  });
  form.addEventListener("change", () => queue.send());
  catchUp(page);
}

function watchPage({ queue }) {
  addEventListener("online", () => queue.sendNow());
  document.addEventListener("visibilitychange", () => document.hidden && queue.leave());
  addEventListener("pagehide", () => queue.leave());
}

// Half a syllable of an input method is nobody's answer.
function typed(page, event) {
  const path = event.target.dataset.path;
  if (!path || event.isComposing || page.composing) return;
  page.isRestored = false;
  page.queue.put(path, valueOf(page.form, path), baseOf(page.form, path));
  clearTimeout(page.timer);
  page.timer = setTimeout(() => page.queue.send(), PAUSE);
}

// What was typed before this script had arrived. After a reload a browser may fill in what was typed before it: that was
// sent or kept then, and would now go over whatever was saved since.
function catchUp({ form, queue }) {
  const isFresh = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  const changed = [...form.querySelectorAll("[data-path]")].filter(isChanged);
  if (!isFresh && changed.length) return form.reset();
  for (const path of new Set(changed.map((control) => control.dataset.path))) {
    queue.put(path, valueOf(form, path), baseOf(form, path));
  }
  return queue.send();
}

async function takeOver(page) {
  const taken = await page.edits.takeOver();
  if (!taken.length) return;
  page.isRestored = true;
  for (const path of taken.filter((one) => isShown(page, one))) {
    const { value, base, givenUp } = page.edits.get(path);
    if (givenUp) continue;
    setValue(page.form, path, value);
    setBase(page.form, path, base);
  }
  show(page);
  await page.queue.send();
}

// A page that is asked for has to show what was just typed. Where the server does not answer one goes on all the same:
// nothing is lost, as it is kept.
function beforeGoing(page) {
  const { form, queue, place } = page;
  let isReady = false;
  form?.addEventListener("submit", async (event) => {
    if (isReady || queue.isIdle) return;
    event.preventDefault();
    await queue.flush(LONGEST_FLUSH);
    isReady = true;
    form.requestSubmit(event.submitter);
    isReady = false;
  });
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.(`a[href^="${addressOfPlan(place)}"]`);
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || link.target || event.defaultPrevented || queue.isIdle) return;
    event.preventDefault();
    await queue.flush(LONGEST_FLUSH);
    if (link.hasAttribute("download")) link.click();
    else location.assign(link.href);
  });
}

function show(page) {
  const { edits, queue, form, place } = page;
  for (const [path, edit] of edits.all().filter(([one]) => isShown(page, one))) {
    if (edit.theirs) showConflict(form, path, edit.theirs, (mine) => choose(page, path, mine));
    else clearMarks(form, path, "conflict");
    if (edit.refused) showProblem(form, path, edit.refused.words);
    else clearMarks(form, path, "error");
  }
  showElsewhere(place, edits.all().filter(([path]) => !isShown(page, path)), (path) => queue.discard(path));
  showState(place, stateOf(queue, edits, page));
}

function choose(page, path, isMine) {
  const { value, theirs } = page.edits.get(path);
  const chosen = isMine ? value : theirs.value;
  page.isRestored = false;
  setValue(page.form, path, chosen);
  page.queue.choose(path, chosen);
}

function settle(page, path, base) {
  page.hasSaved = true;
  if (!isShown(page, path)) return;
  setBase(page.form, path, base);
  for (const kind of ["conflict", "error"]) clearMarks(page.form, path, kind);
}

function isShown({ form }, path) {
  return Boolean(form) && controls(form, path).length > 0;
}

// A form's base is a version, and after a dash a digest of what the field showed.
function baseOf(form, path) {
  return Number.parseInt(form.elements.namedItem(`base:${path}`).value, 10);
}

function setBase(form, path, base) {
  const hidden = form.elements.namedItem(`base:${path}`);
  if (hidden) hidden.value = base;
}
