// Offers the browser's own time zone where none is chosen yet, and tells it to the server, whose pages of a plan's history
// show times by it as long as the plan has none of its own. To ask for it takes a browser longer than all else that a page
// does as it opens, so one that needs no zone doesn't.
export function suggestZone() {
  const field = document.querySelector("[data-zone]");
  const state = document.getElementById("save-state");
  if (!field && !state?.dataset.at) return;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) return;
  tell(zone, state);
  if (!field || field.value || isNowhere(zone)) return;
  field.value = nameOf(zone, field);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

// What browsers say that hide where they are.
function isNowhere(zone) {
  return zone === "UTC" || zone.startsWith("Etc/");
}

// The server understands the city of every zone.
function nameOf(zone, field) {
  const offered = [...(field.list?.options ?? [])].find((option) => option.dataset.key === zone);
  return offered?.value ?? zone.split("/").pop().replaceAll("_", " ");
}

function tell(zone, state) {
  const address = state?.dataset.save;
  if (!address) return;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `zone=${zone}; Path=${address.split("plans/")[0]}; SameSite=Lax${secure}`;
}
