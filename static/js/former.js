// What waits for a choice at a place that an activity was moved from, while no page showed it, is asked where it is now. The
// form tells these places. Over a text that was changed once more it is a conflict with that one.
import { baseOf, valueOf } from "./fields.js";

export function takeAlong(queue) {
  for (const form of document.querySelectorAll("form[data-former]")) {
    for (const place of form.dataset.former.split(" ")) takeFrom(queue, `${place}.`, form);
  }
}

function takeFrom(queue, place, form) {
  const [shown] = form.querySelectorAll("[data-path]");
  const here = shown.dataset.path.replace(/[^.]*$/, "");
  for (const [path, { base, theirs, refused }] of queue.edits.all().filter(([one]) => one.startsWith(place))) {
    const now = here + path.slice(place.length);
    if (!(theirs || refused) || queue.edits.get(now)) continue;
    queue.move(path, now, theirs?.value === valueOf(form, now) ? baseOf(form, now) : base);
  }
}
