/** Counts the checked answers for each role, and shows the count and the matching advice below the list. */
import { keptForm } from "./kept-form.js";
import { _ } from "./phrases.js";

/**
 * The role with the most answers; empty if two have the same number.
 *
 * @param {Map<string, number>} counts
 * @returns {string}
 */
function leader(counts) {
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  return first && first[1] !== second?.[1] ? first[0] : "";
}

/** @param {Element} root */
function tally(root) {
  const questions = root.querySelectorAll("fieldset").length;
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const input of root.querySelectorAll("input:checked")) {
    const role = /** @type {HTMLInputElement} */ (input).value;
    counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  const answered = Array.from(counts.values()).reduce((sum, count) => sum + count, 0);
  root.querySelector("[data-guide-tally]")?.toggleAttribute("hidden", !answered);
  const lines = Array.from(root.querySelectorAll("[data-points-to]"));
  const names = lines
    .filter((line) => line.getAttribute("data-name"))
    .map((line) => `${line.getAttribute("data-name")} ${counts.get(line.getAttribute("data-points-to") ?? "") ?? 0}`);
  const done = answered === questions;
  const status = root.querySelector("[data-guide-status]");
  const mixed = done && !leader(counts) ? ` ${_("The answers are mixed.")}` : "";
  const told = _("%(count)s of %(all)s answered.", { count: answered, all: questions });
  if (status) status.textContent = `${told} ${names.join(", ")}.${mixed}`;
  for (const line of lines)
    line.toggleAttribute("hidden", !done || line.getAttribute("data-points-to") !== leader(counts));
}

/** Restores the answers and counts them. May run any number of times on the same page. */
export const mount = keptForm("checklist", tally);

Object.assign(window, { guideChecklist: { mount } });
