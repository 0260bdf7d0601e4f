const REST = 1000; // several ticks in a row are kept once

// Has the days of this week kept on this device, where the page of today asks for it and the browser can.
export function startOffline() {
  const place = document.querySelector("[data-worker]");
  if (!place || !navigator.serviceWorker) return;
  tell(place);
  addEventListener("online", () => tell(place));
  addEventListener("offline", () => tell(place));
  register(place).catch(() => {}); // a browser that keeps nothing, such as in a private window
}

// Forgets the days of plans that this browser doesn't have any more.
export async function forgetDays() {
  const plans = document.querySelector("[data-plans]")?.dataset.plans.split(" ");
  if (!plans || !globalThis.caches) return;
  const names = (await caches.keys()).filter((name) => name.startsWith("days:"));
  await Promise.all(names.filter((name) => !plans.includes(name.slice(5))).map((name) => caches.delete(name)));
}

async function register(place) {
  const { worker, scope } = place.dataset;
  await navigator.serviceWorker.register(worker, { scope });
  const { active } = await navigator.serviceWorker.ready;
  const keep = () => active.postMessage(wanted(place));
  keep();
  let after;
  document.body.addEventListener("playbook:saved", () => {
    clearTimeout(after);
    after = setTimeout(keep, REST);
  });
}

function wanted({ dataset: { today, day, date, zone, days, version } }) {
  const address = new URL(today, location.href).href;
  const pages = [address, ...days.split(" ").map((number) => `${address}?day=${number}`)];
  const files = [...document.querySelectorAll("link[rel~=icon], link[rel=stylesheet], script[src]")];
  // After a save the same version says nothing any more.
  const isSaved = document.getElementById("save-state").dataset.state === "saved";
  return {
    today: address,
    day: Number(day),
    date,
    zone,
    version: isSaved ? "" : version,
    pages,
    files: files.map((file) => file.href || file.src),
  };
}

function tell(place) {
  place.hidden = navigator.onLine !== false;
}
