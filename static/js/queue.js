// The queue of edits of one plan: one request under way at a time, retried until the server has answered.
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;
// What a server asks for at most: a proxy may name an hour, and all of it would be typed without being saved.
const LONGEST_PAUSE = 60000;

export class Queue {
  constructor(plan, address, tell) {
    this.key = `playbook:${plan}`;
    this.address = address;
    this.tell = tell;
    this.edits = read(this.key);
    this.elsewhere = {};
    this.wait = FIRST_WAIT;
    this.pausedUntil = 0;
    this.underWay = null;
    this.batch = null;
  }

  get isEmpty() {
    return Object.keys(this.edits).length === 0 && !this.underWay;
  }

  kept() {
    return { ...this.edits };
  }

  put(path, value, base) {
    this.edits[path] = { value, base: this.edits[path]?.base ?? base };
    this.#keep();
    this.tell.state("editing");
  }

  send({ leaving = false } = {}) {
    if (this.underWay && !leaving) return this.underWay;
    if (Date.now() < this.pausedUntil && !leaving) return Promise.resolve();
    if (Object.keys(this.edits).length === 0) return Promise.resolve();
    const sending = this.#post(leaving).finally(() => {
      if (this.underWay === sending) this.underWay = null;
    });
    this.underWay = sending;
    return sending.then(() => (this.retryIsDue ? undefined : this.send()));
  }

  sendAgain() {
    this.pausedUntil = 0;
    return this.send();
  }

  async flush() {
    await this.underWay;
    await this.send();
  }

  async #post(leaving) {
    // A batch whose answer was lost goes out again as it was, under the same op id.
    this.batch ??= { op_id: newId(), fields: structuredClone(this.edits) };
    const batch = this.batch;
    this.tell.state("saving");
    try {
      const response = await fetch(this.address, {
        method: "PATCH",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(batch),
        keepalive: leaving,
        credentials: "same-origin",
      });
      if (response.status >= 500 || response.status === 429) {
        const pause = 1000 * (Number(response.headers.get("Retry-After")) || 0);
        this.pausedUntil = Date.now() + Math.min(pause, LONGEST_PAUSE);
        throw new Error(String(response.status));
      }
      this.batch = null;
      this.wait = FIRST_WAIT;
      this.retryIsDue = false;
      this.#settle(batch, response.ok || response.status === 422 ? await response.json().catch(() => null) : null);
    } catch {
      this.retryIsDue = true;
      this.tell.state("unsaved");
      setTimeout(() => this.sendAgain(), Math.max(this.wait, this.pausedUntil - Date.now()));
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    }
  }

  #settle(batch, answer) {
    if (!answer?.versions && !answer?.problems) {
      this.retryIsDue = true;
      this.tell.state("unsaved");
      return;
    }
    for (const [path, version] of Object.entries(answer.versions ?? {})) {
      this.tell.saved(path, answer.bases?.[path] ?? version);
      this.#acknowledge(path, batch.fields[path], version);
    }
    for (const [path, stored] of this.#shown(answer.conflicts)) {
      this.tell.conflict(path, stored, (this.edits[path] ?? batch.fields[path]).value);
      delete this.edits[path];
    }
    for (const [path, words] of this.#shown(answer.problems)) {
      this.tell.problem(path, words);
      if (this.edits[path]?.value === batch.fields[path]?.value) delete this.edits[path];
    }
    this.#keep();
    this.tell.state(this.#stateAfter(answer));
  }

  // What is refused of another page's fields is kept for that page, which can show it.
  #shown(refused) {
    const all = Object.entries(refused ?? {});
    for (const [path] of all.filter(([path]) => this.edits[path] && !this.tell.shows(path))) {
      this.elsewhere[path] = this.edits[path];
      delete this.edits[path];
    }
    return all.filter(([path]) => this.tell.shows(path));
  }

  #keep() {
    write(this.key, { ...this.elsewhere, ...this.edits });
  }

  #stateAfter(answer) {
    if (Object.keys(answer.conflicts ?? {}).some(this.tell.shows)) return "conflict";
    if (Object.keys(answer.problems ?? {}).some(this.tell.shows)) return "problem";
    if (Object.keys(this.edits).length) return "editing";
    return Object.keys(this.elsewhere).length ? "unsaved" : "saved";
  }

  #acknowledge(path, sent, version) {
    if (this.edits[path]?.value === sent.value) delete this.edits[path];
    else if (this.edits[path]) this.edits[path].base = version;
  }
}

function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

function write(key, edits) {
  try {
    if (Object.keys(edits).length) localStorage.setItem(key, JSON.stringify(edits));
    else localStorage.removeItem(key);
  } catch {
    // A browser without storage still saves to the server.
  }
}
