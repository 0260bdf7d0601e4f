// The board: a card opens in the panel beside it, and what is done changes the board in place. The focus stays where one
// goes on: in the day that one types into, or on the card that was moved. Dragging is one more way to move it.
import { watchArrows } from "./arrows.js";
import { watchDragging } from "./dragging.js";
import { openAround } from "./fold.js";
import { isOfInputMethod } from "./keys.js";
import { handAsked, handDay, isDayTyped, shownDay, watchPanelDay } from "./panelday.js";
import { Sheet } from "./sheet.js";
import { showFailure, tellSaved } from "./state.js";

// What is being done; another activity opens when it is.
let underWay = Promise.resolve();
let finish = () => {};
// What is asked by drags and keys is posted one by one, each over the version of the plan that the last one has left: what
// is sent twice counts once, what is asked twice counts twice.
let acts = Promise.resolve();
// Where there is no room beside the board, the sheet of the open activity lies over it.
const covered = matchMedia("(max-width: 76rem)");
// Whether something was saved that the board doesn't show yet.
let isStale = false;

export function startBoard(saving) {
  const page = document.querySelector(".board-page");
  page.classList.add("scripted");
  page.addEventListener("click", closeTold);
  page.addEventListener("click", ({ target }) => target.matches?.(".add-now") && target.previousElementSibling.focus());
  page.addEventListener("mousedown", (event) => event.target.closest?.(".from-here") && event.preventDefault()); // its field keeps the focus
  const sheet = new Sheet((address) => show(address, saving.saveAll));
  page.addEventListener("click", (event) => opensHere(event) && go(event, sheet), { capture: true });
  document.addEventListener("keydown", (event) => pressed(event, page));
  watchArrows(page);
  watchPanelDay(page, (day) => act(openKey(), "day", day), saving.isWaiting);
  watchChanges(page, sheet, saving);
  watchDragging(page, act);
  covered.addEventListener("change", mark);
  mark();
  arrive(page);
}

function closeTold(event) {
  if (!event.target.closest?.("[data-told]")) return;
  event.preventDefault();
  document.getElementById("fixed").replaceChildren();
  document.getElementById(openKey() ? "panel-title" : "board-title").focus({ preventScroll: true });
}

function opensHere(event) {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  return isPlain && event.target.closest?.("[data-card], [data-close]");
}

function go(event, sheet) {
  const link = event.target.closest("[data-card], [data-close]");
  event.preventDefault();
  event.stopPropagation();
  return link.matches("[data-close]") ? sheet.close(link.href) : sheet.open(link.href);
}

async function show(address, saveAll) {
  document.activeElement?.blur(); // a day that is typed moves the activity
  await acts;
  const isRefused = await underWay;
  underWay = Promise.resolve();
  if (isRefused) return;
  handDay();
  if (isDayTyped()) return;
  await saveAll();
  const left = openKey();
  await htmx.ajax("GET", address, { target: "#panel", swap: "outerHTML", select: "#panel" });
  mark();
  if (openKey() && openKey() !== left) document.getElementById("fixed").replaceChildren(); // it told of another
  (openKey() ? document.getElementById("panel-title") : cardOf(left))?.focus();
  if (isStale) tellSaved(); // once more: what would have heard it is gone with the panel
}

function pressed(event, page) {
  if (isOfInputMethod(event)) return;
  if (event.key === "Escape" && page.contains(event.target)) page.querySelector("[data-close]")?.click();
  const card = event.altKey && event.target.closest?.("a[data-card]");
  const action = { ArrowLeft: "earlier", ArrowRight: "later" }[event.key];
  if (!card || !action) return;
  event.preventDefault();
  act(card.dataset.card, action);
}

// Posts what the panel's buttons post, for a card that need not be open.
function act(key, action, day = "") {
  acts = acts.then(() => post(key, action, day));
}

function post(key, action, day) {
  const form = document.getElementById("act-form");
  const address = form.dataset.acts + key.replace(".", "/");
  for (const name of ["action", "data-hx-post"]) form.setAttribute(name, address);
  form.elements.namedItem("action").value = action;
  form.elements.namedItem("day").value = day;
  Object.assign(form.elements.namedItem("was"), { value: shownDay(), disabled: action !== "day" });
  form.elements.namedItem("version").value = document.getElementById("board").dataset.version;
  return new Promise((done) => {
    form.addEventListener("htmx:finally:request", done, { once: true });
    form.requestSubmit();
  });
}

function watchChanges(page, sheet, saving) {
  let before = null;
  document.body.addEventListener("playbook:saved", () => (isStale = true));
  page.addEventListener("htmx:before:request", (event) => {
    const source = event.detail?.ctx?.sourceElement;
    if (!isAct(source)) return;
    saving.hold();
    underWay = new Promise((done) => (finish = done));
    before = { open: openKey(), days: new Map(cards().map((card) => [card.id, dayOf(card)])), sent: source.id === "board-form" ? typed(page) : [] };
  });
  // A page of the server that isn't the board replaces nothing.
  page.addEventListener("htmx:before:swap", (event) => {
    if (before) Object.assign(before, placeOf(document.activeElement), { scrolled: document.getElementById("panel").scrollTop });
    if (/ id="(board|panel)"/.test(event.detail.ctx.text)) return;
    event.preventDefault();
    fail(event);
  });
  for (const failure of ["htmx:response:error", "htmx:error"]) {
    page.addEventListener(failure, (event) => event.detail?.ctx?.response?.status !== 422 && fail(event));
  }
  page.addEventListener("htmx:after:swap", ({ detail }) => {
    if (detail.ctx.target.id === "board") isStale = false;
    if (!before) return mark();
    const { open, days, focus, typing, scrolled, sent } = before;
    before = null;
    const isRefused = Boolean(refusal());
    for (const [id, value] of isRefused ? [] : sent) clear(document.getElementById(id), value);
    sheet.tell();
    mark();
    follow(saving, open);
    document.getElementById("panel").scrollTop = scrolled;
    saving.release();
    if (!goOnTyping(typing?.replace(fieldsOf(open), fieldsOf(openKey())))) focusAfter(days, focus);
    finish(isRefused);
  });
  // The button that was pressed may be gone from the page by now.
  document.addEventListener("htmx:finally:request", (event) => isAct(event.detail?.ctx?.sourceElement) && saving.release());
}

function isAct(source) {
  return source?.matches?.("form[method=post], button");
}

// Where the focus is, and the path of the field that is typed into there.
function placeOf(element) {
  return { focus: element?.id, typing: element?.closest("#panel-form [data-path]")?.dataset.path };
}

// What was typed into the panel while its activity was moved belongs to the activity where it is now.
function follow(saving, open) {
  const now = openKey();
  if (open && now.split(".")[1] === open.split(".")[1]) saving.follow(fieldsOf(open), fieldsOf(now));
}

function goOnTyping(path) {
  const field = path && document.querySelector(`#panel-form [data-path="${path}"]`);
  if (!field) return false;
  field.closest("details")?.setAttribute("open", "");
  field.focus();
  return true;
}

function fieldsOf(key) {
  return `${key.replace(".", ".activities.")}.`;
}

// A day that was typed is kept, and goes out like the other fields.
function fail(event) {
  const { sourceElement, response } = event.detail?.ctx ?? {};
  finish();
  const [action, day] = ["action", "day"].map((name) => sourceElement?.id === "act-form" && sourceElement.elements.namedItem(name).value);
  if (response || action !== "day") showFailure(response);
  if (action === "day") handAsked(day);
}

function typed(page) {
  return [...page.querySelectorAll("input.add")].filter((line) => line.value).map((line) => [line.id, line.value]);
}

function clear(line, value) {
  if (line?.value === value) line.value = "";
}

// A day later, and later again: the focus stays on what can be done again. What an undo brings back is where one goes on.
function focusAfter(days, id = "") {
  const stays = /^(add-|act-(earlier|later)$)/.test(id) && document.getElementById(id);
  const name = id.split("-").pop(); // the rest changes with the list
  const field = id.startsWith("f-") && document.querySelector(`#panel-form [id$="-${name}"]`);
  const back = cards().find((card) => days.get(card.id) !== dayOf(card));
  const others = [document.getElementById("undo"), back, document.querySelector("[data-told]"), document.getElementById("board-title")];
  const place = [refusal(), stays, field, openPlace(), ...others].find(Boolean);
  if (place) openAround(place);
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: "nearest" }); // what tells what was done may lie over it now
}

function refusal() {
  return document.querySelector("#panel .ops [aria-invalid]") ?? document.querySelector("#refused, #panel-form [data-moves][aria-invalid]");
}

// What is open is told to the card and to the forms; what lies under its sheet can't be reached.
function mark() {
  const key = openKey();
  for (const card of document.querySelectorAll("a[data-card][aria-current]")) card.removeAttribute("aria-current");
  const card = cardOf(key);
  card?.setAttribute("aria-current", "true");
  if (card) openAround(card);
  const open = document.querySelector("#board-form [name=open]");
  if (open) open.value = key;
  document.getElementById("board").inert = Boolean(key) && covered.matches;
}

function cards() {
  return [...document.querySelectorAll("#board a[data-card]")];
}

function dayOf(card) {
  return card.closest("[data-drop]")?.id;
}

function openPlace() {
  return openKey() && covered.matches ? document.getElementById("panel-title") : cardOf(openKey());
}

function openKey() {
  return document.getElementById("panel").dataset.open ?? "";
}

// In whichever list it is by now.
function cardOf(key) {
  return key ? document.querySelector(`#board a[data-card$=".${key.split(".")[1]}"]`) : null;
}

// The board is opened at the days that the address asks for, or at the card that was just changed; the first days
// follow its head at once.
function arrive(page) {
  if (location.hash === "#views") return;
  const card = cardOf(openKey());
  if (card && page.querySelector("#undo")) return openPlace().focus();
  const first = location.hash || openKey() ? null : page.querySelector(".marked");
  const place = card ?? (first?.id === "day-1" ? null : first);
  const box = place?.getBoundingClientRect();
  if (box && (box.top < 0 || box.top > innerHeight * 0.75)) place.scrollIntoView();
}
