// The offer at the foot of a form comes while somebody types: what is typed into stays in sight above it, and who reloads
// the page or comes back to it finds the offer again, as the address tells what it compares with.
export function startOffer() {
  document.addEventListener("htmx:after:swap", () => {
    const offer = document.getElementById("offer");
    if (!offer?.firstElementChild) return;
    document.activeElement?.scrollIntoView({ block: "nearest" });
    const address = new URL(location.href);
    address.searchParams.set("since", offer.dataset.since);
    history.replaceState(history.state, "", address);
  });
}
