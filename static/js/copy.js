// One-tap copy. The clipboard API is missing on plain http, so selecting and the old command stand in for it.
export function startCopying() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    const words = button.textContent;
    button.addEventListener("click", async () => {
      if (!(await copy(document.getElementById(button.dataset.copy)))) return;
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = words), 2000);
    });
  }
}

async function copy(source) {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(source.value);
      return true;
    } catch {
      // Not allowed here; try the old way.
    }
  }
  source.select();
  source.setSelectionRange(0, source.value.length);
  return document.execCommand("copy");
}
