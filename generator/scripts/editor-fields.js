/** The fields of the editor of a job description. */

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/** Whether another tab has changed a field while the reader was in it. */
let isBehind = false;

/** @param {Element} root */
export const fieldsOf = (root) => /** @type {NodeListOf<Field>} */ (root.querySelectorAll("input[name], select[name]"));

/**
 * Sets the fields, except one in which the reader is typing: that one follows when they leave it.
 *
 * @param {Element} root
 * @param {(name: string) => string} fieldValue
 */
export function setFieldsOf(root, fieldValue) {
  const active = document.hasFocus() ? document.activeElement : null;
  for (const field of fieldsOf(root)) {
    if (field !== active || field.value === fieldValue(field.name)) setField(field, fieldValue(field.name));
    else isBehind = true;
  }
}

/**
 * @param {Field} field
 * @param {string} value
 */
function setField(field, value) {
  if (field instanceof HTMLInputElement && field.type === "radio") {
    field.checked = field.value === value || (field.defaultChecked && !value);
  } else if (field instanceof HTMLSelectElement) {
    const options = Array.from(field.options, (option) => option.value);
    if (value && !options.includes(value) && field.hasAttribute("data-any")) {
      field.add(new Option(value));
      options.push(value);
    }
    field.value = options.includes(value) ? value : (options[0] ?? "");
  } else {
    field.value = value;
  }
}

/**
 * Calls back when the reader has left a field that another tab has changed.
 *
 * @param {(root: Element) => void} update
 */
export function onLeftBehind(update) {
  document.addEventListener("focusout", ({ target }) => {
    const root = isBehind && target instanceof Element && target.closest("[data-guide='job-description']");
    if (!root) return;
    isBehind = false;
    setTimeout(() => update(root)); // when the focus has moved
  });
}
