// Tells the date of a day as its number is typed, and whether it lies outside of its part of the plan. Number pads of
// phones have no minus: a button beside them makes a number so many days before the launch, in words. Where a day may be
// typed as a date too, phones show letters.
const MILLISECONDS_A_DAY = 86400000;

export function startDays() {
  prepare();
  document.addEventListener("htmx:after:swap", prepare);
  document.addEventListener("input", ({ target }) => target.dataset?.day && tell(target));
  // The day is left when the focus leaves it, and not for this button.
  document.addEventListener("mousedown", (event) => event.target.dataset?.sign && event.preventDefault());
  document.addEventListener("click", ({ target }) => target.dataset?.sign && goBefore(document.getElementById(target.dataset.sign)));
}

// The day that is typed as a number, or in the words that the page itself uses.
export function dayIn(field) {
  const typed = typedIn(field);
  if (/^[+-]?\d{1,6}$/.test(typed)) return Number(typed);
  const { before, eve } = field.dataset;
  const [count] = typed.match(/\d+/) ?? [];
  if (typed === eve) return 0;
  return count && typed === before.replace("{day}", count) ? 1 - count : null;
}

function prepare() {
  for (const field of document.querySelectorAll("[data-day]")) {
    if (!takesWords(field)) field.inputMode = "numeric";
    offerSign(field);
  }
}

function offerSign(field) {
  const button = document.querySelector(`[data-sign="${field.id}"]`);
  if (button) button.hidden = !isNumber(typedIn(field));
}

function goBefore(field) {
  const typed = typedIn(field);
  if (isNumber(typed)) {
    const day = 1 - typed; // 3 days before the launch is day -2
    field.value = nameOf(day, field.dataset);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  field.focus();
}

function isNumber(typed) {
  return /^[1-9]\d*$/.test(typed);
}

function typedIn(field) {
  return field.value.normalize("NFKC").trim();
}

function takesWords(field) {
  return "moves" in field.dataset;
}

function tell(field) {
  offerSign(field);
  const place = document.getElementById(`${field.id}-day`);
  if (!place) return;
  const day = dayIn(field);
  const [words, outside] = place.children;
  words.textContent = day === null ? "" : wordsOf(day, field);
  outside.hidden = day === null || !isOutside(day, field.dataset);
}

function wordsOf(day, { value, dataset }) {
  const date = dataset.launch && dateOf(Date.parse(dataset.launch) + (day - 1) * MILLISECONDS_A_DAY);
  return [nameOf(day, dataset), date].filter((words) => words && words !== value).join(" · ");
}

function nameOf(day, { day: pattern, before, eve }) {
  return day > 0 ? pattern.replace("{day}", day) : day === 0 ? eve : before.replace("{day}", 1 - day);
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
