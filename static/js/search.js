// "/" goes to the page's search box, wherever nothing is being typed. What is found comes while one types, and the address
// follows, so that one comes back to what was found.
export function startSearch() {
  const box = document.querySelector("[data-search]");
  if (!box) return;
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  document.addEventListener("htmx:after:swap", () => {
    const address = new URL(location.href);
    address.search = new URLSearchParams(new FormData(box.form));
    history.replaceState(history.state, "", address);
  });
}
