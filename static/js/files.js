// Says beside a download that the file is being made until it starts, or why it doesn't come. The answer tells it by a
// cookie with the token that was added to the link (app/web/http/told_files.py); the link stays a plain one.
import { newId } from "./ids.js";

const LOOK_EVERY = 300;
const LONGEST = 90000;

export function startFiles() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-files] a[download]");
    if (!link || event.defaultPrevented || event.button) return;
    const token = newId().slice(0, 16);
    const address = new URL(link.href);
    address.searchParams.set("told", token);
    link.href = address.href;
    watch(link, token);
  });
}

function watch(link, token) {
  const place = placeBeside(link);
  const words = link.closest("[data-files]").dataset;
  const end = Date.now() + LONGEST;
  clearInterval(Number(place.dataset.timer));
  show(place, "preparing", words);
  const timer = setInterval(() => {
    const outcome = outcomeOf(token) ?? (Date.now() > end ? "failed" : null);
    if (!outcome) return;
    clearInterval(timer);
    show(place, outcome, words);
  }, LOOK_EVERY);
  place.dataset.timer = timer;
}

function placeBeside(link) {
  const known = link.parentElement.querySelector(".file-state");
  if (known) return known;
  const place = document.createElement("span");
  place.className = "file-state";
  place.setAttribute("role", "status");
  link.after(" ", place);
  return place;
}

function show(place, state, words) {
  place.dataset.state = state;
  place.textContent = words[state];
}

function outcomeOf(token) {
  const start = `file_${token}=`;
  return document.cookie.split("; ").find((one) => one.startsWith(start))?.slice(start.length);
}
