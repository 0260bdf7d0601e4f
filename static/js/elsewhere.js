// Texts that are not saved and whose fields are not on this page: each with the way to its field, or to be copied where
// there is no such field any more.
export function showElsewhere(place, edits, discard) {
  const open = edits.filter(([, edit]) => edit.theirs || edit.refused);
  const key = JSON.stringify(open);
  let box = document.getElementById("elsewhere");
  if (box?.dataset.key === key) return;
  box?.remove();
  if (!open.length) return;
  box = document.createElement("section");
  box.id = "elsewhere";
  box.dataset.key = key;
  box.setAttribute("aria-label", place.dataset.elsewhere);
  box.append(...open.map(([path, edit]) => entry(place, path, edit, discard)));
  place.closest("header").after(box);
}

function entry(place, path, edit, discard) {
  const { dataset } = place;
  const made = document.createElement("div");
  const isUnknown = edit.refused?.isUnknown;
  made.append(element("p", edit.theirs ? dataset.elsewhereConflict : isUnknown ? dataset.elsewhereUnknown : dataset.elsewhereRefused));
  made.append(element("blockquote", (edit.theirs?.mine ?? edit.value) || dataset.elsewhereEmpty));
  if (!isUnknown) made.append(link(`${addressOfPlan(place)}${addressOf(path)}`, dataset.elsewhereOpen));
  const drop = element("button", dataset.elsewhereDiscard);
  drop.type = "button";
  drop.className = "quiet";
  drop.addEventListener("click", () => discard(path));
  made.append(drop);
  return made;
}

// Below a base path, it begins with that.
export function addressOfPlan(place) {
  return place.dataset.save.replace(/\/answers$/, "");
}

// As `field_address` in app/web/plan/addresses.py.
function addressOf(path) {
  const [step, list, item] = path.split(".");
  if (step === "run") return `${runPage(list, Number.parseInt(item.slice(1), 10))}#f-${path.replaceAll(".", "-")}`;
  const page = item ? `/steps/${step}/${list}/${item}` : `/steps/${step}`;
  return `${page}#f-${path.replaceAll(".", "-")}`;
}

function runPage(list, number) {
  if (["weeks", "signs"].includes(list)) return `/retrospective?week=${number}`;
  return list === "figures" ? `/figures?week=${number}` : `/today?day=${number}`;
}

function link(address, words) {
  const made = element("a", words);
  made.href = address;
  return made;
}

export function element(name, words) {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}
