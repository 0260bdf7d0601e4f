// One-tap copy of what was typed or is shown, also of a text that is folded away. The clipboard API is missing on plain http; the old command stands in.
export function startCopying() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    const words = button.textContent;
    button.addEventListener("click", async () => {
      const place = document.getElementById(button.dataset.copy);
      if (!(await copy(place.value ?? place.textContent))) return;
      button.focus();
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = words), 2000);
    });
  }
}

async function copy(text) {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Not allowed here; try the old way.
    }
  }
  return copyByCommand(text);
}

// What is copied has to be selected, and nothing that is folded away can be.
function copyByCommand(text) {
  const shown = document.createElement("textarea");
  shown.value = text;
  shown.className = "visually-hidden";
  document.body.append(shown);
  shown.select();
  const isCopied = document.execCommand("copy");
  shown.remove();
  return isCopied;
}
