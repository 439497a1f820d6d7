/**
 * Calls back when the reader has changed a field.
 *
 * Some tools that fill in forms send only `change` for a choice. For a text it doesn't count: it comes when the
 * reader leaves the field, which another tab may have changed since.
 *
 * @param {(field: HTMLInputElement | HTMLSelectElement) => void} onChange  It may be told twice of a choice.
 */
export function onFieldChange(onChange) {
  for (const type of ["input", "change"]) {
    document.addEventListener(type, ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || !target.name) return;
      if (type === "input" || target.matches("select, [type='radio']")) onChange(target);
    });
  }
}
