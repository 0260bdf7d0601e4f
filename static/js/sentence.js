// The sentence of the start page: each kind of community proposes what fits it, where nothing else was typed or chosen.
const PROPOSED = ["name", "for_whom", "first_size", "hours"];

export function startSentence() {
  const form = document.getElementById("sentence");
  if (!form) return;
  const { kind, platform, launch_date: launch } = form.elements;
  let isPlatformChosen = platform.value !== kind.selectedOptions[0].dataset.platform;
  platform.addEventListener("change", () => {
    isPlatformChosen = true;
  });
  launch.addEventListener("change", () => showWeekday(launch));
  kind.addEventListener("change", () => {
    const proposal = kind.selectedOptions[0].dataset;
    for (const name of PROPOSED) form.elements[name].placeholder = proposal[name];
    if (!isPlatformChosen) platform.value = proposal.platform;
  });
}

function showWeekday(launch) {
  const weekday = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: document.documentElement.lang === "en" ? "long" : "short", timeZone: "UTC" });
  launch.parentElement.querySelector("[data-weekday]").textContent = launch.valueAsDate ? weekday.format(launch.valueAsDate) : "";
}
