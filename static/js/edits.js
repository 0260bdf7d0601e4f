// The edits of one plan that no server has acknowledged yet, each kept on this device by itself, by the page that it was
// typed on: two pages never overwrite each other's. A page that opens takes over what closed pages left behind.
//
// An edit is {value, base}, and where it needs more: `sent` {op, value, base} while an answer to it is awaited, `theirs`
// {value, words, version, by, mine} when it was changed elsewhere, `mine` being the edit's own value in words, `refused`
// {words} when the server did not take it, `givenUp` when the other text was chosen and this one is only to be kept in the
// history, and `moves` when it is a day that its activity is to be moved to.
const ASK_SECONDS = 0.3;

export class Edits {
  constructor(plan, page, presence) {
    this.page = page;
    this.start = `playbook:${plan}:`;
    this.byPath = {};
    this.isKept = true;
    this.presence = presence;
  }

  get(path) {
    return this.byPath[path];
  }

  all() {
    return Object.entries(this.byPath);
  }

  set(path, edit) {
    this.byPath[path] = edit;
    this.#write(path);
  }

  delete(path) {
    delete this.byPath[path];
    this.#write(path);
  }

  // The edits of closed pages become this page's, unless it has one of its own at the same path; those wait their turn.
  async takeOver() {
    const alive = await this.presence.others();
    const left = keys(this.start).filter(([page]) => page !== this.page && !alive.has(page));
    const taken = left.filter(([, path, key]) => !this.byPath[path] && this.#take(path, key));
    return taken.map(([, path]) => path);
  }

  #take(path, key) {
    const edit = read(key);
    if (edit) this.set(path, edit);
    remove(key);
    return Boolean(edit);
  }

  #write(path) {
    const key = `${this.start}${this.page}:${path}`;
    try {
      if (this.byPath[path]) localStorage.setItem(key, JSON.stringify(this.byPath[path]));
      else localStorage.removeItem(key);
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}

// Which pages of a plan are open. Locks tell for certain, but only where the address is https or this machine; elsewhere
// the others are asked, and one that is asleep may not answer: its edits are then sent twice, which changes nothing.
export class Presence {
  constructor(plan, page) {
    this.name = `playbook:${plan}`;
    this.page = page;
    if (navigator.locks) navigator.locks.request(`${this.name}:${page}`, () => new Promise(() => {}));
    else this.#answerOthers();
  }

  async others() {
    if (!navigator.locks) return this.#ask();
    const { held } = await navigator.locks.query();
    return new Set(held.map((lock) => lock.name.slice(this.name.length + 1)));
  }

  #answerOthers() {
    if (!window.BroadcastChannel) return;
    this.channel = new BroadcastChannel(this.name);
    this.channel.onmessage = ({ data }) => {
      if (data.who) this.channel.postMessage({ here: this.page });
      else this.answers?.add(data.here);
    };
  }

  async #ask() {
    this.answers = new Set();
    this.channel?.postMessage({ who: true });
    await new Promise((done) => setTimeout(done, ASK_SECONDS * 1000));
    return this.answers;
  }
}

function keys(start) {
  try {
    const all = Object.keys(localStorage).filter((key) => key.startsWith(start));
    return all.map((key) => [...split(key.slice(start.length)), key]);
  } catch {
    return [];
  }
}

function split(rest) {
  const end = rest.indexOf(":");
  return [rest.slice(0, end), rest.slice(end + 1)];
}

function read(key) {
  try {
    const edit = JSON.parse(localStorage.getItem(key));
    return typeof edit?.value === "string" && Number.isInteger(edit.base) ? edit : null;
  } catch {
    return null;
  }
}

function remove(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // What can't be removed is taken over once more by the next page; the server knows it already.
  }
}
