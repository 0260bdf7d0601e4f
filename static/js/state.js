// Says in words where saving stands, and what a button met.
const OF_STATUS = { 404: "gone", 410: "gone", 429: "slowed" };
// While something waits to be sent, and as long as that lasts.
const WAITING = ["editing", "saving", "unsaved", "restored", "waiting"];

export function stateOf(queue, edits, page) {
  const all = edits.all().map(([, edit]) => edit);
  const isOpen = all.some((edit) => edit.sent || !(edit.theirs || edit.refused));
  if (queue.stopped) return queue.stopped === 404 || queue.stopped === 410 ? "gone" : "stopped";
  if (isOpen && !edits.isKept) return "unkept";
  if (isOpen && (queue.isRetrying || navigator.onLine === false)) return "unsaved";
  if (isOpen && page.isRestored) return "restored";
  if (queue.underWay.size) return "saving";
  if (isOpen || page.isDayTyped) return "editing";
  if (all.some((edit) => edit.theirs)) return "conflict";
  if (all.length) return "problem";
  if (page.isAddTyped) return "unadded";
  if (!page.hasSaved) return "idle";
  return page.isRestored ? "recovered" : "saved";
}

export function showState(place, state) {
  const before = place.dataset.state;
  if (before === state || (before === "waiting" && ["saving", "unsaved"].includes(state))) return;
  say(place, state);
  if (isSaved(state) || (state === "unadded" && before !== "idle" && !isSaved(before))) tellSaved();
}

// A button has saved what it did, and what the page shows of that was replaced with it.
export function showActed(place) {
  say(place, "saved");
}

// When the plan was changed last, of one without a zone: by the browser's own clocks.
export function showLast(place) {
  const { at, state } = place.dataset;
  if (!at) return;
  place.dataset.last = timeOrDate(new Date(at));
  if (state === "idle") say(place, state);
}

function say(place, state) {
  const { [state]: words = "", last, clock: zone } = place.dataset;
  const time = { idle: last, saved: clock(zone), recovered: clock(zone) }[state];
  place.dataset.state = state;
  place.textContent = time ? `${words} ${time}` : words;
}

function isSaved(state) {
  return state === "saved" || state === "recovered";
}

// To what shows answers beside their fields.
export function tellSaved() {
  document.body.dispatchEvent(new CustomEvent("playbook:saved"));
}

// Nothing was done. That there is no such plan any more stays said.
export function showFailure(response) {
  const place = document.getElementById("save-state");
  if (["gone", "stopped"].includes(place.dataset.state)) return;
  if (!response) return showUnsent(place);
  showState(place, OF_STATUS[response.status] ?? "failed");
  const minutes = Math.ceil((Number(response.headers.get("Retry-After")) || 60) / 60);
  place.textContent = place.textContent.replace("{minutes}", minutes);
}

// What a button does needs the network; what is typed waits for it.
function showUnsent(place) {
  if (place.dataset.state !== "unkept") showState(place, WAITING.includes(place.dataset.state) ? "waiting" : "unsent");
}

// By the plan's clocks; by the browser's own where the plan has no zone, or one that the browser doesn't know.
function clock(timeZone, moment = new Date()) {
  try {
    return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(moment);
  } catch {
    return clock();
  }
}

// As `time_or_date` in app/i18n/dates.py.
function timeOrDate(moment) {
  const today = new Date();
  if (moment.toDateString() === today.toDateString()) return clock(undefined, moment);
  const { lang } = document.documentElement;
  const isOfThisYear = moment.getFullYear() === today.getFullYear();
  const parts = { month: "short", ...(isOfThisYear ? { day: "numeric" } : { year: "numeric" }) };
  return moment.toLocaleDateString(lang === "en" ? "en-GB" : lang, parts);
}
