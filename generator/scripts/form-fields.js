/** The fields of a form whose values are kept, in step with other tabs. */

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/** @type {WeakSet<Element>} Forms in which another tab has changed a field while the reader was in it. */
const behind = new WeakSet();

/** @param {Element} root */
export const fieldsOf = (root) => /** @type {NodeListOf<Field>} */ (root.querySelectorAll("input[name], select[name]"));

/**
 * Sets the fields, except one in which the reader is typing: that one follows when they leave it.
 *
 * @param {Element} root
 * @param {(name: string) => string | undefined} fieldValue  Undefined for what the field has by default.
 */
export function setFieldsOf(root, fieldValue) {
  const active = document.hasFocus() ? document.activeElement : null;
  behind.delete(root);
  for (const field of fieldsOf(root)) {
    const value = fieldValue(field.name);
    if (field !== active || field.type === "radio") setField(field, value);
    else if (field.value !== (value ?? defaultOf(field))) behind.add(root);
  }
}

/** @param {Field} field */
const defaultOf = (field) => (field instanceof HTMLInputElement ? field.defaultValue : "");

/**
 * @param {Field} field
 * @param {string | undefined} value
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
    field.value = value && options.includes(value) ? value : (options[0] ?? "");
  } else {
    field.value = value ?? defaultOf(field);
  }
}

/**
 * Calls back when the reader has left a field that another tab has changed.
 *
 * @param {string} selector  Of the forms.
 * @param {(root: Element) => void} update
 */
export function onLeftBehind(selector, update) {
  document.addEventListener("focusout", ({ target }) => {
    const root = target instanceof Element && target.closest(selector);
    if (root && behind.has(root)) setTimeout(() => update(root)); // when the focus has moved
  });
}
