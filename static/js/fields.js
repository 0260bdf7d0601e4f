// The value of a field, which may have several controls. A page may have several forms that save as one types.
export function formOf(path) {
  const isIt = (control) => control.dataset.path === path;
  return [...document.querySelectorAll("form[data-save] [data-path]")].find(isIt)?.form;
}

export function controls(form, path) {
  return [...form.querySelectorAll("[data-path]")].filter((control) => control.dataset.path === path);
}

export function valueOf(form, path) {
  const all = controls(form, path);
  if (!isChoice(all[0])) return all[0].value;
  return all.filter((control) => control.checked).map((control) => control.value).join("\n");
}

// A form's base is a version, and after a dash a digest of what the field showed.
export function baseOf(form, path) {
  return Number.parseInt(form.elements.namedItem(`base:${path}`).value, 10);
}

// What was chosen, in the words of the page; nothing of a field that one types into.
export function wordsOf(form, path) {
  const all = controls(form, path);
  if (isChoice(all[0])) return all.filter((control) => control.checked).map((control) => control.labels[0].textContent.trim()).join(" · ");
  return all[0].value && all[0].selectedOptions?.[0]?.label;
}

export function setValue(form, path, value) {
  const chosen = value.split("\n");
  for (const control of controls(form, path)) {
    if (isChoice(control)) control.checked = chosen.includes(control.value);
    else control.value = value;
  }
}

export function isChanged(control) {
  if (isChoice(control)) return control.checked !== control.defaultChecked;
  if (control.options) return [...control.options].some((option) => option.selected !== option.defaultSelected && option.value);
  return control.value !== control.defaultValue;
}

function isChoice(control) {
  return control.type === "checkbox" || control.type === "radio";
}
