// The activity that is open is a step of the browser's history: Back closes it, as one expects of a sheet on a phone.
export class Sheet {
  constructor(show) {
    this.show = show;
    this.isLeaving = false; // until what the browser goes back to is shown
    addEventListener("popstate", () => this.#arrive());
  }

  async open(address) {
    await this.show(address);
    this.tell();
  }

  async close(address) {
    if (history.state?.isSheet) return this.#leave();
    await this.show(address);
    return this.tell();
  }

  // The address says what is open, also after it was moved to another list, or removed.
  tell() {
    if (this.isLeaving) return;
    const { here, open } = panel().dataset;
    const isSheet = Boolean(history.state?.isSheet);
    const isHere = here === location.pathname + location.search;
    if (open && !isSheet && !isHere) history.pushState({ isSheet: true }, "", here);
    else if (open || !isSheet) history.replaceState(history.state, "", here);
    else this.#leave();
  }

  #leave() {
    if (!this.isLeaving) history.back();
    this.isLeaving = true;
  }

  async #arrive() {
    this.isLeaving = true;
    const open = new URLSearchParams(location.search).get("open") ?? "";
    if (open !== (panel().dataset.open ?? "")) await this.show(location.href);
    this.isLeaving = false;
    this.tell(); // what is open may have stayed
  }
}

function panel() {
  return document.getElementById("panel");
}
