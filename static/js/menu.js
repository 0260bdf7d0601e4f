import { isOfInputMethod } from "./keys.js";

// Closes the header's menu by Escape and by a press anywhere else; it opens and closes without this.
export function startMenu() {
  const menu = document.querySelector(".top-menu");
  if (!menu) return;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || isOfInputMethod(event) || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    const isInside = menu.contains(event.target) || menu.nextElementSibling.contains(event.target);
    if (!isInside) menu.open = false;
  });
}
