// The board: a card opens in the panel beside it, and what is done changes the board in place. The focus stays where one
// goes on: in the day that one types into, or on the card that was moved. Dragging is one more way to move it.
import { isOfInputMethod } from "./keys.js";
import { showState } from "./state.js";

export function startBoard(saving) {
  const page = document.querySelector(".board-page");
  if (!page) return;
  page.classList.add("scripted");
  page.addEventListener("click", closeTold);
  page.addEventListener("click", (event) => opensHere(event) && show(event, saving.saveAll), { capture: true });
  document.addEventListener("keydown", (event) => pressed(event, page));
  watchChanges(page, saving);
  watchDragging(page);
  arrive(page);
}

function closeTold(event) {
  if (!event.target.closest?.("[data-told]")) return;
  event.preventDefault();
  document.getElementById("fixed").replaceChildren();
  (cardOf(openKey()) ?? document.getElementById("board-title")).focus();
}

function opensHere(event) {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  return isPlain && event.target.closest?.("[data-card], [data-close]");
}

async function show(event, saveAll) {
  const link = event.target.closest("[data-card], [data-close]");
  const left = openKey();
  event.preventDefault();
  event.stopPropagation();
  await saveAll();
  await htmx.ajax("GET", link.href, { target: "#panel", swap: "outerHTML", select: "#panel" });
  tell();
  (openKey() ? document.getElementById("panel-title") : cardOf(left))?.focus();
}

function pressed(event, page) {
  if (isOfInputMethod(event)) return;
  if (event.key === "Escape" && page.contains(event.target)) page.querySelector("[data-close]")?.click();
  const card = event.altKey && event.target.closest?.("a[data-card]");
  const action = { ArrowLeft: "earlier", ArrowRight: "later" }[event.key];
  if (!card || !action) return;
  event.preventDefault();
  act(card, action);
}

// Posts what the panel's buttons post, for a card that need not be open.
function act(card, action, day = "") {
  const form = document.getElementById("act-form");
  const address = form.dataset.acts + card.dataset.card.replace(".", "/");
  for (const name of ["action", "data-hx-post"]) form.setAttribute(name, address);
  form.elements.namedItem("action").value = action;
  form.elements.namedItem("day").value = day;
  form.requestSubmit();
}

function watchChanges(page, saving) {
  let before = null;
  page.addEventListener("htmx:before:request", (event) => {
    const source = event.detail?.ctx?.sourceElement;
    if (!isAct(source)) return;
    saving.hold();
    before = { open: openKey(), focus: document.activeElement?.id, scrolled: document.getElementById("panel").scrollTop, sent: source.id === "board-form" ? typed(page) : [] };
  });
  // A page of the server that isn't the board replaces nothing.
  page.addEventListener("htmx:before:swap", (event) => {
    if (before) before.typing = document.activeElement?.closest("#panel-form [data-path]")?.dataset.path;
    if (/ id="(board|panel)"/.test(event.detail.ctx.text)) return;
    event.preventDefault();
    showFailure();
  });
  for (const failure of ["htmx:response:error", "htmx:error"]) {
    page.addEventListener(failure, (event) => event.detail?.ctx?.response?.status !== 422 && showFailure());
  }
  page.addEventListener("htmx:after:swap", () => {
    if (!before) return mark();
    const { open, focus, scrolled, sent, typing } = before;
    before = null;
    const isRefused = Boolean(document.getElementById("refused"));
    for (const [id, value] of isRefused ? [] : sent) clear(document.getElementById(id), value);
    tell();
    follow(saving, open);
    document.getElementById("panel").scrollTop = scrolled;
    saving.release();
    if (!goOnTyping(typing?.replace(fieldsOf(open), fieldsOf(openKey())))) focusAfter(focus);
  });
  // The button that was pressed may be gone from the page by now.
  document.addEventListener("htmx:finally:request", (event) => isAct(event.detail?.ctx?.sourceElement) && saving.release());
}

function isAct(source) {
  return source?.matches?.("form[method=post], button");
}

// What was typed into the panel while its activity was moved belongs to the activity where it is now.
function follow(saving, open) {
  const [now, before] = [openKey(), open];
  if (before && now.split(".")[1] === before.split(".")[1]) saving.follow(fieldsOf(before), fieldsOf(now));
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

function showFailure() {
  showState(document.getElementById("save-state"), "failed");
}

function typed(page) {
  return [...page.querySelectorAll("input.add")].filter((line) => line.value).map((line) => [line.id, line.value]);
}

function clear(line, value) {
  if (line?.value === value) line.value = "";
}

function focusAfter(id) {
  const refused = document.getElementById("refused");
  if (refused) return refused.focus();
  const line = id?.startsWith("add-") ? id : "";
  const places = [document.getElementById(line), cardOf(openKey()), ...["undo", "board-title"].map((one) => document.getElementById(one))];
  places.find(Boolean)?.focus();
}

// What is open is told to the card, to the forms, and to the address.
function tell() {
  const panel = document.getElementById("panel");
  history.replaceState(history.state, "", panel.dataset.here);
  mark();
}

function mark() {
  const key = openKey();
  for (const card of document.querySelectorAll("a[data-card][aria-current]")) card.removeAttribute("aria-current");
  cardOf(key)?.setAttribute("aria-current", "true");
  const open = document.querySelector("#board-form [name=open]");
  if (open) open.value = key;
}

function openKey() {
  return document.getElementById("panel").dataset.open ?? "";
}

function cardOf(key) {
  return key ? document.getElementById(`card-${key.replace(".", "-")}`) : null;
}

function watchDragging(page) {
  let dragged = null;
  page.addEventListener("dragstart", (event) => (dragged = event.target.closest?.("a[data-card]")));
  page.addEventListener("dragover", (event) => {
    const day = dragged && event.target.closest?.("[data-drop]");
    if (day) event.preventDefault();
    over(page, day);
  });
  page.addEventListener("dragend", () => over(page, (dragged = null)));
  page.addEventListener("drop", (event) => {
    const day = dragged && event.target.closest?.("[data-drop]");
    if (!day) return;
    event.preventDefault();
    act(dragged, "move", day.dataset.drop);
  });
}

function over(page, day) {
  for (const one of page.querySelectorAll(".day.over")) if (one !== day) one.classList.remove("over");
  day?.classList.add("over");
}

// The board is opened at the days that the address asks for, or at the card that was just changed.
function arrive(page) {
  if (location.hash === "#views") return;
  const card = cardOf(openKey());
  if (card && page.querySelector("#undo")) return card.focus();
  const place = card ?? (location.hash || openKey() ? null : page.querySelector(".marked"));
  const box = place?.getBoundingClientRect();
  if (box && (box.top < 0 || box.top > innerHeight * 0.75)) place.scrollIntoView();
}
