/** The blanks of a job description, which show what is typed into their fields. */
import { blanksOf } from "./blocks.js";

/** @typedef {import("./editor.js").Blank} Blank */

/**
 * @param {Blank | undefined} blank
 * @param {string | undefined} wording
 * @param {string} value
 */
export function withWording(blank, wording, value) {
  const [before, after] = blank?.wordings[wording ?? ""] ?? Object.values(blank?.wordings ?? {})[0] ?? ["", ""];
  return value && before + value + after;
}

/**
 * @param {Element} blank
 * @param {string} value
 */
export function fill(blank, value) {
  const label = blank.getAttribute("data-label") ?? blank.textContent ?? "";
  blank.setAttribute("data-label", label);
  blank.toggleAttribute("data-filled", value !== "");
  if (blank.textContent !== (value || label)) blank.textContent = value || label;
}

/** @param {Element} text */
export function countLeft(text) {
  const blanks = Array.from(blanksOf(text).values());
  const left = blanks.filter((filled) => !filled).length;
  return left ? `${left} of ${blanks.length} left` : "all filled in";
}
