// Offers the browser's own time zone where none is chosen yet.
export function suggestZone() {
  const field = document.querySelector("[data-zone]");
  if (!field || field.value) return;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) return;
  field.value = zone;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
