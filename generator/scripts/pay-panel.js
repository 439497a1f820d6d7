/**
 * The fields for the pay: the list of currencies, what is wrong with a field, and pay from an earlier draft that
 * could not be read.
 *
 * The markup:
 *
 *     <fieldset data-guide-pay="pay-range"> … <input name="pay-range.min"> <span data-guide-fault="pay-range.min"></span>
 *       … <p data-guide-earlier-pay hidden></p></fieldset>
 */
import { currencies, currencyCodes } from "./currencies.js";
import { payFieldFaults } from "./pay-faults.js";
import { PAY_FIELDS } from "./pay-fields.js";
import { _ } from "./phrases.js";

/**
 * @param {Element} root
 * @param {(name: string) => string} fieldValue
 * @returns {number} how many fields have a fault
 */
export function showPay(root, fieldValue) {
  let count = 0;
  offerCurrencies(root);
  for (const group of root.querySelectorAll("[data-guide-pay]")) {
    const blank = group.getAttribute("data-guide-pay") ?? "";
    const typed = typedIn(blank, fieldValue);
    const isDone = !group.contains(document.activeElement) || !document.hasFocus();
    for (const [part, fault] of Object.entries(payFieldFaults(typed, isDone)))
      showFault(group, `${blank}.${part}`, fault);
    count += payFaults(blank, fieldValue);
    const earlier = group.querySelector("[data-guide-earlier-pay]");
    const words = fieldValue(blank).trim();
    earlier?.toggleAttribute("hidden", !words || Boolean(typed.min || typed.max));
    if (earlier)
      earlier.textContent = _("Your draft says “%(words)s”, and we can't tell the amounts. Enter them as numbers.", {
        words,
      });
  }
  return count;
}

/**
 * How many fields of the pay have a fault.
 *
 * @param {string} blank
 * @param {(name: string) => string} fieldValue
 */
export const payFaults = (blank, fieldValue) =>
  Object.values(payFieldFaults(typedIn(blank, fieldValue), true)).filter(Boolean).length;

/**
 * @param {string} blank
 * @param {(name: string) => string} fieldValue
 * @returns {Record<string, string>}
 */
const typedIn = (blank, fieldValue) =>
  Object.fromEntries(PAY_FIELDS.map((part) => [part, fieldValue(`${blank}.${part}`).trim()]));

/**
 * Says beside a field what is wrong with it.
 *
 * @param {Element} group
 * @param {string} name
 * @param {string} fault
 */
export function showFault(group, name, fault) {
  const field = group.querySelector(`[name="${CSS.escape(name)}"]`);
  const place = group.querySelector(`[data-guide-fault="${CSS.escape(name)}"]`);
  field?.setAttribute("aria-invalid", String(fault !== ""));
  if (place && place.textContent !== fault) place.textContent = fault;
}

/** @param {Element} root */
export function offerCurrencies(root) {
  for (const select of root.querySelectorAll("[data-guide-pay] select[name$='.currency']:not([data-complete])")) {
    if (!(select instanceof HTMLSelectElement)) continue;
    select.setAttribute("data-complete", "");
    const chosen = select.value;
    const others = Array.from(select.options).filter(({ value }) => value && !currencyCodes().includes(value));
    select.replaceChildren(
      ...Array.from(select.options).filter(({ value }) => !value),
      ...others,
      ...currencies().map(([code, name]) => new Option(name, code)),
    );
    select.value = chosen;
  }
}
