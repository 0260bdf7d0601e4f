// What is found comes while one types, and the address follows, so that one comes back to what was found.
export function startSearch() {
  const form = document.querySelector("form[role=search]");
  if (!form) return;
  document.addEventListener("htmx:after:swap", () => {
    const address = new URL(location.href);
    address.search = new URLSearchParams(new FormData(form));
    history.replaceState(history.state, "", address);
  });
}
