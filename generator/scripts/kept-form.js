/**
 * Keeps the fields of a form in the browser, and in step with other tabs.
 *
 * The markup: `data-guide="…"` around fields with names, two hidden buttons, `data-guide-do="clear"` and "restore",
 * and a status, `data-guide-kept`.
 */
import { onFieldChange } from "./on-field-change.js";
import { _ } from "./phrases.js";
import { storedFields } from "./stored-fields.js";

const NOT_KEPT = _("Your browser won't save this. It's gone when you leave the page.");

/**
 * @param {string} name  The form's `data-guide`, under which its fields are stored too.
 * @param {(form: Element) => void} show  Shows what follows from the fields.
 * @returns {() => void} restores all forms of this name on the page; it may run any number of times
 */
export function keptForm(name, show) {
  const stored = storedFields(`guide-${name}`);
  /** Whether another tab has changed a field while the reader was in it. */
  let isBehind = false;
  const selector = `[data-guide='${name}']`;

  /** @param {Element} form */
  function update(form) {
    form.querySelector("[data-guide-do='clear']")?.toggleAttribute("hidden", stored.read().size === 0);
    form.querySelector("[data-guide-do='restore']")?.toggleAttribute("hidden", !stored.canUndo());
    const status = form.querySelector("[data-guide-kept]");
    if (status) status.textContent = stored.trouble() && stored.read().size ? NOT_KEPT : "";
    show(form);
  }

  function restoreAll() {
    isBehind = false;
    const fields = stored.read();
    const isTheBrowsers = stored.trouble() && !fields.size && !stored.canUndo(); // it may restore a form by itself
    for (const form of document.querySelectorAll(selector)) {
      if (!isTheBrowsers)
        for (const input of inputsOf(form)) isBehind = !setInput(input, fields.get(input.name)) || isBehind;
      update(form);
    }
  }

  stored.listen(restoreAll);
  onFieldChange((field) => {
    const form = field.closest(selector);
    if (!form) return;
    stored.merge([[field.name, field.value]]);
    update(form);
  });
  document.addEventListener("focusout", ({ target }) => {
    if (isBehind && target instanceof Element && target.closest(selector)) setTimeout(restoreAll);
  });
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest(`${selector} [data-guide-do]`);
    if (!button) return;
    if (button.getAttribute("data-guide-do") === "clear") stored.replace(new Map());
    else stored.undo();
    restoreAll();
    /** @type {HTMLElement | null} */ (button.parentElement?.querySelector("button:not([hidden])"))?.focus();
  });
  return restoreAll;
}

/** @param {Element} form */
const inputsOf = (form) => /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input[name]"));

/**
 * @param {HTMLInputElement} input
 * @param {string | undefined} value  Undefined if none is stored.
 * @returns {boolean} whether it has the value now
 */
function setInput(input, value) {
  if (input.type === "radio") {
    input.checked = input.value === value;
    return true;
  }
  const wanted = value ?? input.defaultValue;
  if (document.hasFocus() && input === document.activeElement) return input.value === wanted;
  input.value = wanted;
  return true;
}
