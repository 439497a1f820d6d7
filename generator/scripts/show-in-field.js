/**
 * Selects a part of the text in a field and brings it into view. Browsers scroll to a selection only while someone
 * types, so a copy of the text before it is measured.
 *
 * @param {HTMLTextAreaElement} field
 * @param {number} start
 * @param {number} end
 */
export function showInField(field, start, end) {
  const style = getComputedStyle(field);
  const copy = document.createElement("div");
  for (const name of ["font", "letter-spacing", "padding", "line-height", "tab-size"])
    copy.style.setProperty(name, style.getPropertyValue(name));
  Object.assign(copy.style, {
    boxSizing: "border-box",
    width: `${field.clientWidth}px`,
    position: "absolute",
    visibility: "hidden",
    whiteSpace: "pre-wrap",
    overflowWrap: "break-word",
  });
  copy.textContent = field.value.slice(0, start);
  field.after(copy);
  const top = copy.offsetHeight;
  copy.remove();
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  field.scrollTop = Math.max(0, top - field.clientHeight / 2);
  field.scrollIntoView({ block: "center" });
}
