// The queue of edits of one plan: one request under way at a time, retried until the server has answered.
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;

export class Queue {
  constructor(plan, address, tell) {
    this.key = `playbook:${plan}`;
    this.address = address;
    this.tell = tell;
    this.edits = read(this.key);
    this.wait = FIRST_WAIT;
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
    write(this.key, this.edits);
    this.tell.state("editing");
  }

  send({ leaving = false } = {}) {
    if (this.underWay && !leaving) return this.underWay;
    if (Object.keys(this.edits).length === 0) return Promise.resolve();
    const sending = this.#post(leaving).finally(() => {
      if (this.underWay === sending) this.underWay = null;
    });
    this.underWay = sending;
    return sending.then(() => (this.retryIsDue ? undefined : this.send()));
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
      if (response.status >= 500 || response.status === 429) throw new Error(String(response.status));
      this.batch = null;
      this.wait = FIRST_WAIT;
      this.retryIsDue = false;
      this.#settle(batch, response.ok || response.status === 422 ? await response.json().catch(() => null) : null);
    } catch {
      this.retryIsDue = true;
      this.tell.state("unsaved");
      setTimeout(() => this.send(), this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    }
  }

  #settle(batch, answer) {
    if (!answer) {
      this.retryIsDue = true;
      this.tell.state("unsaved");
      return;
    }
    for (const [path, version] of Object.entries(answer.versions ?? {})) {
      this.tell.saved(path, answer.bases?.[path] ?? version);
      this.#acknowledge(path, batch.fields[path], version);
    }
    for (const [path, stored] of Object.entries(answer.conflicts ?? {})) {
      this.tell.conflict(path, stored, this.edits[path]?.value ?? "");
      delete this.edits[path];
    }
    for (const [path, words] of Object.entries(answer.problems ?? {})) {
      this.tell.problem(path, words);
      if (this.edits[path]?.value === batch.fields[path]?.value) delete this.edits[path];
    }
    write(this.key, this.edits);
    this.tell.state(stateAfter(answer, this.edits));
  }

  #acknowledge(path, sent, version) {
    if (this.edits[path]?.value === sent.value) delete this.edits[path];
    else if (this.edits[path]) this.edits[path].base = version;
  }
}

function stateAfter(answer, edits) {
  if (Object.keys(answer.conflicts ?? {}).length) return "conflict";
  if (Object.keys(answer.problems ?? {}).length) return "problem";
  return Object.keys(edits).length ? "editing" : "saved";
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
