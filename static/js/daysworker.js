// Keeps the days of this week of a plan, and what they are drawn with, so that they can be read without a network.
// No other page of a plan is ever kept, and none of a plan that this browser may not open any more.
const DAYS = /\/plans\/(\w+)\/today$/;
const FILES = /\/static\/(\w+)\//;
const DRAWN = "drawn";
const NOTE = "?kept";
const PATIENCE = 5000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.waitUntil(keep(event.data)));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && DAYS.test(pathname)) event.respondWith(day(request));
  else if (FILES.test(pathname)) event.respondWith(file(request));
});

// A day as it is now; as it was kept where there is no network, or only one that doesn't answer.
async function day(request) {
  const kept = await keptDay(request.url);
  const asked = ask(request);
  if (!kept) return asked;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([asked.catch(() => kept), late]);
}

// A day that may be opened is never a redirect; that of a deleted plan leads to what can be done about it.
async function ask(request) {
  const answer = await fetch(request);
  const name = nameOf(request.url);
  if (answer.type === "opaqueredirect" || [401, 403, 404, 410].includes(answer.status)) await caches.delete(name);
  else if (answer.ok && (await caches.has(name))) {
    const cache = await caches.open(name);
    if (await cache.match(request.url)) await cache.put(request.url, answer.clone());
  }
  return answer;
}

// The kept page of an address. Today is the day that it is by now, not the one on which it was kept.
async function keptDay(url) {
  if (!(await caches.has(nameOf(url)))) return undefined;
  const cache = await caches.open(nameOf(url));
  const { origin, pathname, search } = new URL(url);
  const note = search ? undefined : await (await cache.match(origin + pathname + NOTE))?.json();
  const days = note ? note.day + daysSince(note) : NaN;
  return (days !== note?.day && (await cache.match(`${origin}${pathname}?day=${days}`))) || cache.match(url);
}

async function file(request) {
  const cache = await caches.open(DRAWN);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

// The pages that a page of today asks to keep. They are asked for again where the plan has changed, or the day has.
async function keep({ today, day: number, date, zone, version, pages, files }) {
  const cache = await caches.open(nameOf(today));
  const note = await (await cache.match(today + NOTE))?.json();
  const isSame = version && note?.version === version && note.date === date;
  await drop(cache, (url) => !pages.includes(url) && url !== today + NOTE);
  for (const page of pages) {
    if (isSame && (await cache.match(page))) continue;
    const answer = await fetch(page, { credentials: "same-origin" });
    if (!answer.ok || answer.redirected) return; // the plan may not be opened any more
    await cache.put(page, answer);
  }
  await cache.put(today + NOTE, Response.json({ version, day: number, date, zone }));
  const drawn = await caches.open(DRAWN);
  for (const url of files) await file(new Request(url));
  await drop(drawn, (url) => FILES.exec(url)?.[1] !== FILES.exec(files[0])?.[1]);
}

async function drop(cache, isOld) {
  for (const { url } of await cache.keys()) if (isOld(url)) await cache.delete(url);
}

function nameOf(url) {
  return `days:${DAYS.exec(new URL(url).pathname)[1]}`;
}

// How many days have passed since a date, where the community is: the device may be in another time zone.
function daysSince({ date, zone }) {
  const parts = { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" };
  const now = new Intl.DateTimeFormat("sv-SE", parts).format(new Date());
  return Math.round((new Date(now) - new Date(date)) / 86_400_000);
}
