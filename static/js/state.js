// Says in words where saving stands.
export function showState(state) {
  const place = document.getElementById("save-state");
  if (!place) return;
  place.dataset.state = state;
  const words = place.dataset[state] ?? "";
  place.textContent = state === "saved" ? `${words} ${clock()}` : words;
  if (state === "saved") document.body.dispatchEvent(new CustomEvent("playbook:saved"));
}

function clock() {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
