// Tells the date of a day as its number is typed, and whether it lies outside of its part of the plan. Number pads of
// phones have no minus: a button beside them makes a number so many days before the launch, and back. Where a day may
// be typed in words or as a date, phones show letters.
const MILLISECONDS_A_DAY = 86400000;

export function startDays() {
  takeNumberPads();
  document.addEventListener("htmx:after:swap", takeNumberPads);
  document.addEventListener("input", ({ target }) => target.dataset?.day && tell(target));
  // The day is left when the focus leaves it, and not for this button.
  document.addEventListener("mousedown", (event) => event.target.dataset?.sign && event.preventDefault());
  document.addEventListener("click", ({ target }) => target.dataset?.sign && changeSign(document.getElementById(target.dataset.sign)));
}

function takeNumberPads() {
  for (const field of document.querySelectorAll("[data-day]:not([data-moves])")) field.inputMode = "numeric";
  for (const button of document.querySelectorAll("[data-sign]")) button.hidden = false;
}

function changeSign(field) {
  const typed = field.value.normalize("NFKC").trim();
  if (!/^-?\d+$/.test(typed)) return field.focus();
  field.value = 1 - typed; // 3 days before the launch is day -2
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return field.focus();
}

function tell(field) {
  const place = document.getElementById(`${field.id}-day`);
  if (!place) return;
  const typed = field.value.normalize("NFKC").trim();
  const day = /^[+-]?\d{1,6}$/.test(typed) ? Number(typed) : null;
  const [words, outside] = place.children;
  words.textContent = day === null ? "" : wordsOf(day, field.dataset);
  outside.hidden = day === null || !isOutside(day, field.dataset);
}

function wordsOf(day, { day: pattern, before, eve, launch }) {
  const named = day > 0 ? pattern.replace("{day}", day) : day === 0 ? eve : before.replace("{day}", 1 - day);
  return launch ? `${named} · ${dateOf(Date.parse(launch) + (day - 1) * MILLISECONDS_A_DAY)}` : named;
}

// As the server writes it; dates have no zone.
function dateOf(moment) {
  const { lang } = document.documentElement;
  const isChinese = lang.startsWith("zh");
  const say = (parts) => new Intl.DateTimeFormat(isChinese ? lang : "en-GB", { ...parts, timeZone: "UTC" }).format(moment);
  const [weekday, date] = [say({ weekday: "short" }), say({ day: "numeric", month: isChinese ? "long" : "short" })];
  return isChinese ? `${date} ${weekday}` : `${weekday} ${date}`;
}

function isOutside(day, { first, last }) {
  return (first !== "" && day < Number(first)) || (last !== "" && day > Number(last));
}
