/**
 * Recomputes the first-year cost of a hire when the reader changes a number.
 *
 * Without scripts the table shows the cost for the default numbers.
 */
import { keptForm } from "./kept-form.js";
import { _, language } from "./phrases.js";

/**
 * The same calculation as `first_year` in `generator/derive/cost.py`.
 *
 * @param {number} salary
 * @param {Record<string, number>} parts
 */
function firstYear(salary, parts) {
  const employer = (salary * (parts.employer_share ?? 0)) / 100;
  const hiring = (parts.cost_per_hire ?? 0) + (salary * Math.min(parts.agency_fee ?? 0, 100)) / 100;
  const months = Math.min(parts.months_to_productive ?? 0, 12);
  const missing = 1 - Math.min(parts.output_while_learning ?? 100, 100) / 100;
  const learning = ((salary + employer) * months * missing) / 12;
  return { salary, employer, hiring, learning, total: salary + employer + hiring };
}

/**
 * Rounds as `rounded` in `generator/derive/cost.py`, and formats a range in short.
 *
 * @param {number[]} ends
 * @param {number} count how many values are behind the range
 * @param {string} currency
 */
function inWords(ends, count, currency) {
  const step = (Math.max(...ends) >= 20_000 ? 1000 : 100) * (count < 100 ? 5 : 1);
  const amounts = ends.map((end) => Math.round(Math.round(end) / step) * step);
  const inMillions = Math.max(...amounts) >= 1_000_000 && amounts.every((amount) => amount % 100_000 === 0);
  const inThousands = amounts.every((amount) => amount % 1000 === 0);
  const [size, letter] = inMillions ? [1_000_000, "M"] : inThousands ? [1000, "k"] : [1, ""];
  const format = new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  const texts = amounts.map((amount) => format.format(amount / size) + (amount ? letter : ""));
  return [...new Set(texts)].join("–");
}

/** @param {Element} root */
function recompute(root) {
  /** @type {Record<string, number>} */
  const lowParts = {};
  /** @type {Record<string, number>} */
  const highParts = {};
  /** @type {string[]} */
  const wrong = [];
  const wasChanged = root.hasAttribute("data-changed");
  root.querySelector("[data-guide-waiting]")?.removeAttribute("data-guide-waiting");
  let isChanged = false;
  for (const input of root.querySelectorAll("input[data-part]")) {
    if (!(input instanceof HTMLInputElement)) continue;
    input.removeAttribute("readonly");
    isChanged ||= input.value !== input.defaultValue;
    const impossible = !input.validity.valid || input.value === "";
    input.setAttribute("aria-invalid", String(impossible));
    if (impossible) wrong.push(input.getAttribute("aria-label") ?? _("a field"));
    const { part = "", end } = input.dataset;
    if (end !== "high") lowParts[part] = Number(input.value);
    if (end !== "low") highParts[part] = Number(input.value);
  }
  root.toggleAttribute("data-changed", isChanged);
  const status = root.querySelector("[data-guide-status]");
  if (status)
    status.textContent = wrong.length
      ? _("Can't compute this. Check the number for %(names)s.", { names: wrong.join(", ") })
      : isChanged
        ? _("Computed with your numbers.")
        : "";
  if (wrong.length || !(isChanged || wasChanged)) return;
  const currency = root.getAttribute("data-currency") ?? "USD";
  for (const row of root.querySelectorAll("tr[data-low]")) {
    const low = firstYear(Number(row.getAttribute("data-low")), lowParts);
    const high = firstYear(Number(row.getAttribute("data-high")), highParts);
    const count = Number(row.getAttribute("data-count") ?? Number.POSITIVE_INFINITY);
    for (const part of /** @type {(keyof typeof low)[]} */ (Object.keys(low))) {
      const cell = row.querySelector(`[data-cost='${part}']`);
      if (cell) cell.textContent = inWords([low[part], high[part]], count, currency);
    }
  }
}

// The wheel is for scrolling. Over a number with the focus, it would change the number unseen.
document.addEventListener("wheel", ({ target }) => {
  if (target instanceof HTMLInputElement && target.matches("input[data-part]:focus")) target.blur();
});

/** Makes the numbers fields, and restores the reader's. May run any number of times on the same page. */
export const mount = keptForm("total-cost", recompute);

Object.assign(window, { guideTotalCost: { mount } });
