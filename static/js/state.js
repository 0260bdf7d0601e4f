// Says in words where saving stands, and what a button met.
const OF_STATUS = { 404: "gone", 410: "gone", 429: "slowed" };

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
  if (!page.hasSaved) return "";
  return page.isRestored ? "recovered" : "saved";
}

export function showState(place, state) {
  if (place.dataset.state === state) return;
  place.dataset.state = state;
  const words = place.dataset[state] ?? "";
  const isSaved = state === "saved" || state === "recovered";
  place.textContent = isSaved ? `${words} ${clock(place.dataset.clock)}` : words;
  if (isSaved) tellSaved();
}

// To what shows answers beside their fields.
export function tellSaved() {
  document.body.dispatchEvent(new CustomEvent("playbook:saved"));
}

// Nothing was done. That there is no such plan any more stays said.
export function showFailure(response) {
  const place = document.getElementById("save-state");
  if (["gone", "stopped"].includes(place.dataset.state)) return;
  showState(place, OF_STATUS[response?.status] ?? "failed");
  const minutes = Math.ceil((Number(response?.headers.get("Retry-After")) || 60) / 60);
  place.textContent = place.textContent.replace("{minutes}", minutes);
}

// By the plan's clocks; by the browser's own where the plan has no zone, or one that the browser doesn't know.
function clock(timeZone) {
  try {
    return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format();
  } catch {
    return clock();
  }
}
