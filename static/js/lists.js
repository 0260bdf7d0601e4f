// Lists: Enter in the add line adds, and after add, move or remove the focus stays where the eye is. Where the server
// refuses, the list stays as it is, and a line says so. Where a list has spare rows, adding shows the next one.
import { isOfInputMethod } from "./keys.js";
import { showFailure, tellSaved } from "./state.js";

export function startLists() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || isOfInputMethod(event) || !event.target.dataset?.adds) return;
    event.preventDefault();
    document.getElementById(event.target.dataset.adds).click();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-reveals]");
    const spare = button && document.querySelector(`#${button.dataset.reveals} [data-spare][hidden]`);
    if (!spare) return;
    event.preventDefault();
    spare.hidden = false;
    spare.querySelector("[data-path]").focus();
  });
  let pressed = null;
  document.addEventListener("htmx:before:request", (event) => {
    const button = event.detail?.ctx?.sourceElement;
    if (button?.closest?.(".list")) pressed = { id: button.id, list: button.closest(".list").id, action: button.value };
  });
  for (const failure of ["htmx:response:error", "htmx:error"]) {
    document.addEventListener(failure, (event) => {
      const response = event.detail?.ctx?.response;
      const isShown = response?.status === 422;
      if (pressed && !isShown) showFailure(response);
      if (!isShown) pressed = null;
    });
  }
  document.addEventListener("htmx:after:swap", () => {
    if (!pressed) return;
    focusAfter(pressed);
    pressed = null;
    tellSaved();
  });
}

function focusAfter({ id, list, action }) {
  const undo = document.getElementById(`${list}-undo`);
  if (action === "remove" && undo) undo.focus();
  else if (document.getElementById(id)) document.getElementById(id).focus();
  else focusNeighbour(id, list);
}

function focusNeighbour(id, list) {
  // An item that reached the end of its list has lost the button that brought it there.
  const other = id.endsWith("-up") ? id.replace(/-up$/, "-down") : id.replace(/-down$/, "-up");
  (document.getElementById(other) ?? document.getElementById(list))?.focus();
}
