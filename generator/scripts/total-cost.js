/**
 * Recomputes the first-year cost of a hire when the reader changes a number.
 *
 * Without scripts the table shows the cost for the default numbers.
 */
import { keptForm } from "./kept-form.js";

/**
 * The same calculation as in `generator/derive/cost.py`.
 *
 * @param {number} salary
 * @param {Record<string, number>} parts
 */
function firstYear(salary, parts) {
  const employer = (salary * (parts.employer_share ?? 0)) / 100;
  const months = Math.min(parts.months_to_productive ?? 0, 12);
  const missing = 1 - Math.min(parts.output_while_learning ?? 100, 100) / 100;
  const learning = ((salary + employer) * months * missing) / 12;
  const cost = {
    employer: Math.round(employer),
    hiring: Math.round(parts.cost_per_hire ?? 0),
    learning: Math.round(learning),
  };
  return { ...cost, total: salary + cost.employer + cost.hiring };
}

/** @param {Element} root */
function recompute(root) {
  /** @type {Record<string, number>} */
  const parts = {};
  /** @type {string[]} */
  const wrong = [];
  const wasChanged = root.hasAttribute("data-changed");
  let isChanged = false;
  for (const input of root.querySelectorAll("input[data-part]")) {
    if (!(input instanceof HTMLInputElement)) continue;
    input.removeAttribute("readonly");
    isChanged ||= input.value !== input.defaultValue;
    const impossible = !input.validity.valid || input.value === "";
    input.setAttribute("aria-invalid", String(impossible));
    if (impossible) wrong.push(input.getAttribute("aria-label") ?? "a field");
    parts[input.dataset.part ?? ""] = Number(input.value);
  }
  root.toggleAttribute("data-changed", isChanged);
  const status = root.querySelector("[data-guide-status]");
  if (status)
    status.textContent = wrong.length
      ? `Not computed: put a possible number into ${wrong.join(", ")}.`
      : isChanged
        ? "Computed with your numbers."
        : "";
  if (wrong.length || !(isChanged || wasChanged)) return;
  const format = new Intl.NumberFormat(document.documentElement.lang || "en", {
    style: "currency",
    currency: root.getAttribute("data-currency") ?? "USD",
    maximumFractionDigits: 0,
  });
  for (const row of root.querySelectorAll("tr[data-salary]")) {
    const cost = firstYear(Number(row.getAttribute("data-salary")), parts);
    for (const [part, amount] of Object.entries(cost)) {
      const cell = row.querySelector(`[data-cost='${part}']`);
      if (cell) cell.textContent = format.format(amount);
    }
  }
}

/** Makes the numbers fields, and restores the reader's. May run any number of times on the same page. */
export const mount = keptForm("total-cost", recompute);
