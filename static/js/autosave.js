// Saves each field by itself: what was typed is kept on this device until the server has acknowledged it. Pages of a plan
// without fields send what other pages left behind.
import { Edits, Presence } from "./edits.js";
import { newId } from "./ids.js";
import { Queue } from "./queue.js";
import { baseOf, controls, formOf, isChanged, setValue, valueOf, wordsOf } from "./fields.js";
import { keepBack, showBack } from "./back.js";
import { clearError, clearMarks, clearOrigin, showConflict, showProblem } from "./conflict.js";
import { addressOfPlan, showElsewhere } from "./elsewhere.js";
import { takeAlong } from "./former.js";
import { isAddTyped } from "./drafts.js";
import { isDayTyped } from "./panelday.js";
import { showActed, showLast, showState, stateOf } from "./state.js";

const PAUSE = 600;
const LONGEST_FLUSH = 4000;

export function startAutosave() {
  const place = document.getElementById("save-state");
  if (!place?.dataset.plan) return null;
  const page = { place, composing: null, timer: 0 };
  const id = newId();
  page.edits = new Edits(place.dataset.plan, id, new Presence(place.dataset.plan, id));
  page.queue = new Queue(page.edits, place.dataset.save, {
    changed: () => show(page),
    settled: (path, base, words) => settle(page, path, base, words),
    back: (items) => keepBack(place, items),
  });
  showLast(place);
  showBack(place);
  watchFields(page);
  catchUp(page);
  watchPage(page);
  beforeGoing(page);
  takeOver(page);
  show(page); // what is typed from last time isn't in the plan
  return {
    saveAll: () => page.queue.flush(LONGEST_FLUSH),
    hold: () => hold(page),
    follow: (from, to) => follow(page, from, to),
    release: () => release(page),
    isWaiting: (path) => Boolean(page.edits.get(path)),
  };
}

// While something is done with an answer's item, what is typed into it waits: where it goes to is known when that is done.
function hold(page) {
  page.queue.isHeld = true;
  const paths = [...document.querySelectorAll("form[data-save] [data-path]")].map((control) => control.dataset.path);
  page.before = new Map(paths.map((path) => [path, valueOf(formOf(path), path)]));
}

// The item is at other paths now, or has other versions: what was typed goes over what it was typed over, else it is a conflict.
// One that is there already goes along, about the text that it was about, as does what was refused.
function follow({ edits, queue, before }, from, to) {
  for (const [path, { base, sent, theirs }] of edits.all().filter(([one]) => one.startsWith(from))) {
    const now = to + path.slice(from.length);
    const form = formOf(now);
    if (!form || sent) continue;
    const isSame = valueOf(form, now) === (theirs ? theirs.value : before.get(path));
    if (isSame || now !== path) queue.move(path, now, isSame ? baseOf(form, now) : base);
  }
}

function release({ queue }) {
  queue.isHeld = false;
  return queue.send();
}

// Forms come and go with parts of the page, so it is the document that listens.
function watchFields(page) {
  document.addEventListener("input", (event) => typed(page, event));
  document.addEventListener("compositionstart", (event) => (page.composing = event.target));
  document.addEventListener("compositionend", (event) => {
    page.composing = null;
    typed(page, event);
  });
  document.addEventListener("change", (event) => pathOf(event.target) && page.queue.send());
  document.addEventListener("htmx:after:swap", ({ detail }) => {
    if (detail.ctx.swap === "none") return; // an error's page, of which nothing is shown
    refill(page);
    if (detail.ctx.request?.method === "POST" && detail.ctx.response.status < 400) acted(page);
    show(page);
  });
}

// What a button does is on disk when its answer is there.
function acted(page) {
  page.hasSaved = true;
  if (stateNow(page) === "saved") showActed(page.place);
}

// The day of an activity on the board is saved by moving the activity, unless it is handed over.
function pathOf(control) {
  return control.closest?.("form[data-save]") && control.dataset.moves !== "" && control.dataset.path;
}

// Once the network is back, a failure without it is over, even where nothing waits to be sent.
function watchPage(page) {
  const { queue } = page;
  addEventListener("online", () => {
    show(page);
    queue.startOver();
  });
  document.addEventListener("visibilitychange", () => document.hidden && queue.leave());
  addEventListener("pagehide", () => queue.leave());
}

// Half a syllable of an input method is nobody's answer.
function typed(page, event) {
  const path = pathOf(event.target);
  if (event.target.matches?.("[data-moves], [data-draft]")) show(page);
  if (!path || event.isComposing || page.composing) return;
  page.isRestored = false;
  put(page, path);
  clearTimeout(page.timer);
  page.timer = setTimeout(() => page.queue.send(), PAUSE);
}

// What was typed before this script had arrived. After a reload a browser may fill in what was typed before it: that was
// sent or kept then, and would now go over whatever was saved since.
function catchUp(page) {
  const isFresh = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  const changed = [...document.querySelectorAll("form[data-save] [data-path]")].filter(isChanged);
  if (!isFresh) new Set(changed.map((control) => control.form)).forEach((form) => form.reset());
  else new Set(changed.map((control) => control.dataset.path)).forEach((path) => put(page, path));
  return page.queue.send();
}

function put({ queue }, path) {
  const form = formOf(path);
  const moves = controls(form, path).some((control) => "moves" in control.dataset);
  queue.put(path, valueOf(form, path), baseOf(form, path), { words: wordsOf(form, path), moves });
  takeDay(form, path);
}

// A day that is saved like other answers is none that the activity is still to be moved to.
function takeDay(form, path) {
  for (const control of controls(form, path)) if ("moves" in control.dataset) control.defaultValue = control.value;
}

async function takeOver(page) {
  const taken = await page.edits.takeOver();
  if (!taken.length) return;
  page.isRestored = true;
  refill(page);
  show(page);
  await page.queue.send();
}

// What is kept of answers, in the fields that the page has of them.
function refill({ queue, edits, composing }) {
  takeAlong(queue);
  for (const [path, { value, base, givenUp }] of edits.all()) {
    if (!isShown(path) || path === composing?.dataset.path) continue;
    if (givenUp) continue;
    setValue(formOf(path), path, value);
    takeDay(formOf(path), path);
    setBase(path, base);
  }
}

// A page that is asked for has to show what was just typed. Where the server does not answer one goes on all the same:
// nothing is lost, as it is kept.
function beforeGoing(page) {
  const { queue, place } = page;
  let isReady = false;
  const beforeSubmit = async (event) => {
    if (isReady || queue.isIdle) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await queue.flush(LONGEST_FLUSH);
    isReady = true;
    event.target.requestSubmit(event.submitter);
    isReady = false;
  };
  document.addEventListener("submit", beforeSubmit, { capture: true });
  const beforePress = async (event) => {
    const button = event.target.closest?.("button[data-hx-post]");
    if (!button || isReady || queue.isIdle) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await queue.flush(LONGEST_FLUSH);
    isReady = true;
    button.click();
    isReady = false;
  };
  document.addEventListener("click", beforePress, { capture: true });
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
  showMarks(page);
  showState(page.place, stateNow(page));
}

function stateNow({ queue, edits, hasSaved, isRestored }) {
  return stateOf(queue, edits, { hasSaved, isRestored, isDayTyped: isDayTyped(), isAddTyped: isAddTyped() });
}

function showMarks(page) {
  const { edits, queue, place } = page;
  for (const [path, edit] of edits.all().filter(([one]) => isShown(one))) {
    const form = formOf(path);
    if (edit.theirs) showConflict(form, path, edit.theirs, (mine) => choose(page, path, mine));
    else clearMarks(form, path, "conflict");
    if (edit.refused) showProblem(form, path, edit.refused.words);
    else clearMarks(form, path, "error");
  }
  showElsewhere(place, edits.all().filter(([path]) => !isShown(path)), (path) => queue.discard(path));
}

function choose(page, path, isMine) {
  const { value, theirs } = page.edits.get(path);
  const chosen = isMine ? value : theirs.value;
  page.isRestored = false;
  setValue(formOf(path), path, chosen);
  takeDay(formOf(path), path);
  page.queue.choose(path, chosen);
}

// What can't be read is saved as it was typed, and pointed out.
function settle(page, path, base, words = "") {
  page.hasSaved = true;
  if (!isShown(path)) return;
  setBase(path, base);
  for (const kind of ["conflict", "error"]) clearMarks(formOf(path), path, kind);
  clearError(formOf(path), path);
  if (words) showProblem(formOf(path), path, words);
  clearOrigin(path);
}

function isShown(path) {
  return Boolean(formOf(path));
}

function setBase(path, base) {
  const hidden = formOf(path).elements.namedItem(`base:${path}`);
  if (hidden) hidden.value = base;
}
