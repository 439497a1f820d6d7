/**
 * Keeps the fields of a form in the browser, and in step with other tabs.
 *
 * The markup: `data-guide="…"` around fields with names, two hidden buttons, `data-guide-do="clear"` and "restore",
 * and a status, `data-guide-kept`.
 */
import { onLeftBehind, setFieldsOf } from "./form-fields.js";
import { onFieldChange } from "./on-field-change.js";
import { _ } from "./phrases.js";
import { storedFields } from "./stored-fields.js";

/**
 * @param {string} name  The form's `data-guide`, under which its fields are stored too.
 * @param {(form: Element) => void} show  Shows what follows from the fields.
 * @returns {() => void} restores all forms of this name on the page; it may run any number of times
 */
export function keptForm(name, show) {
  const stored = storedFields(`guide-${name}`, _("Your changes are gone when you leave the page."));
  const selector = `[data-guide='${name}']`;

  /** @param {Element} form */
  function update(form) {
    form.querySelector("[data-guide-do='clear']")?.toggleAttribute("hidden", stored.read().size === 0);
    form.querySelector("[data-guide-do='restore']")?.toggleAttribute("hidden", !stored.canUndo());
    const status = form.querySelector("[data-guide-kept]");
    const isAtRisk = stored.read().size || stored.trouble() === "foreign";
    if (status) status.textContent = isAtRisk ? stored.problem() : "";
    show(form);
  }

  function restoreAll() {
    const fields = stored.read();
    const isTheBrowsers = stored.trouble() && !fields.size && !stored.canUndo(); // it may restore a form by itself
    for (const form of document.querySelectorAll(selector)) {
      if (!isTheBrowsers) setFieldsOf(form, (name) => fields.get(name));
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
  onLeftBehind(selector, restoreAll);
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest(`${selector} [data-guide-do]`);
    if (!button) return;
    if (button.getAttribute("data-guide-do") === "clear") stored.clear();
    else stored.undo();
    restoreAll();
    /** @type {HTMLElement | null} */ (button.parentElement?.querySelector("button:not([hidden])"))?.focus();
  });
  return restoreAll;
}
