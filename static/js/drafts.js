// What is typed into a list's add line is kept on this device until it is added: it is no answer yet.
export function startDrafts() {
  const plan = document.getElementById("save-state")?.dataset.plan;
  if (!plan) return;
  for (const line of lines()) restore(plan, line);
  document.addEventListener("input", ({ target }) => target.matches?.("[data-adds], [data-draft]") && keep(plan, target));
  // The list comes back with an empty line once the item is in it.
  document.addEventListener("htmx:after:swap", () => lines().forEach((line) => keep(plan, line)));
}

// Whether something is typed on a day of the board that isn't in the plan.
export function isAddTyped() {
  return [...document.querySelectorAll("[data-draft]")].some((line) => line.value.trim());
}

function lines() {
  return [...document.querySelectorAll("[data-adds], [data-draft]")];
}

// A line that was added by a form's button is in the list by now.
function restore(plan, line) {
  const kept = read(key(plan, line));
  if (!kept || line.value) return;
  const titles = [...line.closest(".list, .day").querySelectorAll(".item-text b, a[data-card] b")].map((title) => title.textContent.trim());
  if (!titles.includes(kept.trim())) line.value = kept;
  keep(plan, line);
}

function key(plan, line) {
  return `playbook-draft:${plan}:${line.name}`;
}

function keep(plan, line) {
  try {
    if (line.value.trim()) localStorage.setItem(key(plan, line), line.value);
    else localStorage.removeItem(key(plan, line));
  } catch {
    // A browser that keeps nothing keeps no draft.
  }
}

function read(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
