/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/**
 * Calls back when the reader has changed a field.
 *
 * Some tools that fill in forms send only `change`. After typing it says nothing new: it comes when the reader leaves
 * the field, which another tab may have changed since.
 *
 * @param {(field: Field) => void} onChange  It may be told twice of a choice.
 */
export function onFieldChange(onChange) {
  /** @type {WeakMap<Field, string>} What was in a field when the reader entered it or last typed into it. */
  const known = new WeakMap();
  for (const type of ["focusin", "input", "change"]) {
    document.addEventListener(type, ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || !target.name) return;
      const isNew = target.value !== known.get(target) || target.matches("select, [type='radio']");
      known.set(target, target.value);
      if (type === "input" || (type === "change" && isNew)) onChange(target);
    });
  }
}
