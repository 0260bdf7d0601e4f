// Whether a key is an input method's own, such as the Enter that takes a word. Safari ends a composition before its last
// key, which then tells by its code alone.
export function isOfInputMethod(event) {
  return event.isComposing || event.keyCode === 229;
}
