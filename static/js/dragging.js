// A card that is dragged to a day is moved to it, as by the day that its panel asks for.
export function watchDragging(page, act) {
  let dragged = null;
  page.addEventListener("dragstart", (event) => (dragged = event.target.closest?.("a[data-card]")));
  page.addEventListener("dragover", (event) => {
    const day = dragged && event.target.closest?.("[data-drop]");
    if (day) event.preventDefault();
    over(page, day);
  });
  page.addEventListener("dragend", () => over(page, (dragged = null)));
  page.addEventListener("drop", (event) => {
    const day = dragged && event.target.closest?.("[data-drop]");
    if (!day) return;
    event.preventDefault();
    act(dragged.dataset.card, "move", day.dataset.drop);
  });
}

function over(page, day) {
  for (const one of page.querySelectorAll(".day.over")) if (one !== day) one.classList.remove("over");
  day?.classList.add("over");
}
