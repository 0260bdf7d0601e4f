// Sends the edits of one plan to the server. The states of an edit, and what leads from one to another, are in
// docs/saving.md; which state it is in follows from what the edit holds.
import { newId } from "./ids.js";

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;
const LONGEST_PAUSE = 60000;
const ANSWER_WITHIN = 15000;
// Browsers refuse more than 64 KiB that is to outlive its page.
const BATCH_BYTES = 60000;

export class Queue {
  constructor(edits, address, tell) {
    this.edits = edits;
    this.address = address;
    this.tell = tell;
    this.wait = FIRST_WAIT;
    this.pausedUntil = 0;
    this.underWay = new Set();
    this.stopped = 0;
    this.isRetrying = false;
    this.isHeld = false;
  }

  // Nothing is left to be sent: what remains, if anything, waits for the founder.
  get isIdle() {
    return !this.underWay.size && !this.edits.all().some(([, edit]) => isWaiting(edit) || edit.sent);
  }

  put(path, value, base, { words, moves } = {}) {
    const earlier = this.edits.get(path) ?? {};
    const theirs = earlier.theirs && { ...earlier.theirs, mine: words };
    // What was given up is kept first, even if it has not gone out yet.
    const sent = earlier.sent ?? (earlier.givenUp && { ...earlier, op: this.#newOp() });
    this.edits.set(path, { value, base: earlier.base ?? base, ...kindOf({ moves }), ...(sent && { sent }), ...(theirs && { theirs }) });
    this.tell.changed();
  }

  // The founder has seen both texts and chosen one of them.
  choose(path, value) {
    const { value: mine, theirs, moves } = this.edits.get(path);
    if (value !== theirs.value) this.edits.set(path, { value, base: theirs.version, ...kindOf({ moves }) });
    else if (mine === value) this.edits.delete(path);
    else this.edits.set(path, { value: mine, base: theirs.version, givenUp: true });
    this.tell.settled(path, String(theirs.version));
    this.tell.changed();
    this.send();
  }

  discard(path) {
    this.edits.delete(path);
    this.tell.changed();
  }

  // What was typed over an answer, or is in conflict with one, that is at another path now, or that has another version.
  move(path, now, base) {
    const { theirs, ...edit } = this.edits.get(path);
    this.edits.delete(path);
    this.edits.set(now, theirs ? { ...edit, theirs: { ...theirs, version: base } } : { ...edit, base });
    this.tell.changed();
  }

  async send() {
    if (this.isHeld || this.underWay.size || this.stopped || Date.now() < this.pausedUntil) return;
    const batch = this.#nextBatch();
    if (batch) await this.#post(batch);
  }

  // The page may be gone the next moment. What is under way outlives it; the rest is sent beside it.
  leave() {
    if (this.stopped) return;
    const bytes = [...this.underWay].reduce((sum, batch) => sum + sizeOf(batch), 0);
    const batch = this.#newBatch(BATCH_BYTES - bytes);
    if (batch) this.#post(batch);
  }

  // Done when nothing is left to be sent, or when that takes too long.
  async flush(milliseconds) {
    const late = new Promise((done) => setTimeout(done, milliseconds));
    await Promise.race([late, this.#drain()]);
    return this.isIdle;
  }

  async #drain() {
    while (!this.isIdle && !this.stopped && !this.isRetrying && !this.isHeld) {
      await Promise.all([...this.underWay].map((batch) => batch.answered));
      await this.send();
    }
  }

  // A batch whose answer was lost goes out again as it was, under the same op id, before anything newer.
  #nextBatch() {
    const lost = this.edits.all().filter(([, edit]) => edit.sent);
    if (!lost.length) return this.#newBatch(BATCH_BYTES);
    const op = lost[0][1].sent.op;
    return batchOf(op, lost.filter(([, edit]) => edit.sent.op === op).map(([path, edit]) => [path, edit.sent]));
  }

  #newBatch(room) {
    const op = this.#newOp();
    const chosen = [];
    for (const [path, edit] of this.edits.all().filter(([, one]) => isWaiting(one))) {
      const isFull = sizeOf(batchOf(op, [...chosen, [path, edit]])) > room;
      // One text may be larger than any batch; then it goes by itself, and does not outlive its page.
      if (isFull && (chosen.length || room < BATCH_BYTES)) break;
      chosen.push([path, edit]);
    }
    if (!chosen.length) return null;
    for (const [path, edit] of chosen) {
      const one = { value: edit.value, base: edit.base, ...kindOf(edit) };
      this.edits.set(path, { ...one, sent: { op, ...one } });
    }
    return batchOf(op, chosen);
  }

  // Texts typed on one page within a minute are one entry of the history: the server knows them by this beginning.
  #newOp() {
    return `${this.edits.page.slice(0, 16)}-${newId().slice(0, 16)}`;
  }

  async #post(batch) {
    this.underWay.add(batch);
    this.tell.changed();
    batch.answered = this.#ask(batch);
    const mayGoOn = await batch.answered;
    this.underWay.delete(batch);
    this.tell.changed();
    if (mayGoOn) await this.send();
  }

  // Whether the next batch may follow at once.
  async #ask(batch) {
    const patience = new AbortController();
    const end = setTimeout(() => patience.abort(), ANSWER_WITHIN);
    try {
      const response = await fetch(this.address, {
        method: "PATCH",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(batch.body),
        keepalive: sizeOf(batch) <= BATCH_BYTES,
        credentials: "same-origin",
        signal: patience.signal,
      });
      if (isTrouble(response.status)) {
        this.pausedUntil = Date.now() + Math.min(1000 * (Number(response.headers.get("Retry-After")) || 0), LONGEST_PAUSE);
        throw new Error(String(response.status));
      }
      this.wait = FIRST_WAIT;
      this.isRetrying = false;
      return this.#settle(batch, response.status, await response.json().catch(() => null));
    } catch {
      this.isRetrying = true;
      setTimeout(() => this.#sendAgain(), Math.max(this.wait, this.pausedUntil - Date.now()));
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
      return false;
    } finally {
      clearTimeout(end);
    }
  }

  // The network is back: what it was like before says nothing any more.
  startOver() {
    this.wait = FIRST_WAIT;
    return this.#sendNow();
  }

  #sendAgain() {
    this.isRetrying = false;
    this.#sendNow();
  }

  #sendNow() {
    this.pausedUntil = 0;
    return this.send();
  }

  #settle(batch, status, answer) {
    if (!answer?.versions && !answer?.problems) {
      // A network that wants a login first says 200 too.
      if (status < 400) throw new Error("no answer of ours");
      for (const path of Object.keys(batch.body.fields)) this.#forget(path, batch);
      // The op id was used for another text: these edits go out again under a new one.
      this.stopped = status === 409 ? 0 : status;
      return !this.stopped;
    }
    if (answer.back) this.tell.back(answer.back);
    for (const path of Object.keys(batch.body.fields)) {
      const edit = this.edits.get(path);
      if (edit?.sent?.op === batch.body.op_id) this.#settleOne(path, edit, answer);
    }
    return true;
  }

  #settleOne(path, edit, { versions, bases, conflicts, problems, unreadable, unknown }) {
    const { value, base, sent, givenUp } = edit;
    const kind = kindOf({ moves: edit.moves });
    const isSame = value === sent.value && givenUp === sent.givenUp;
    if (versions?.[path] !== undefined) {
      if (isSame) this.edits.delete(path);
      else this.edits.set(path, { value, base: versions[path], ...kind });
      this.tell.settled(path, String(bases?.[path] ?? versions[path]), unreadable?.[path]);
    } else if (conflicts?.[path]) {
      const { mine, ...theirs } = conflicts[path];
      this.edits.set(path, { value, base, ...kind, theirs: { ...theirs, ...(value === sent.value && { mine }) } });
    } else {
      const words = problems?.[path] ?? "";
      this.edits.set(path, { value, base, ...kind, ...(isSame && { refused: { words, isUnknown: unknown?.includes(path) } }) });
    }
  }

  #forget(path, batch) {
    const { value, base, sent, moves } = this.edits.get(path) ?? {};
    if (sent?.op === batch.body.op_id) this.edits.set(path, { value, base, ...kindOf({ moves }) });
  }
}

// What an edit is beside its text, wherever that goes: one that was given up, or a day that moves its activity.
function kindOf({ givenUp, moves }) {
  return { ...(givenUp && { givenUp }), ...(moves && { moves }) };
}

function isWaiting(edit) {
  return !edit.sent && !edit.theirs && !edit.refused;
}

function isTrouble(status) {
  return status >= 500 || status === 429 || status === 408;
}

function batchOf(op, edits) {
  const fields = edits.map(([path, { value, base, givenUp, moves }]) => [
    path,
    { base, value, ...(givenUp && { given_up: true }), ...(moves && { moves: true }) },
  ]);
  return { body: { op_id: op, fields: Object.fromEntries(fields) } };
}

function sizeOf(batch) {
  return new TextEncoder().encode(JSON.stringify(batch.body)).length;
}
