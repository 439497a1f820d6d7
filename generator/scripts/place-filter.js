/**
 * Filters a table of places as a reader types a city or state: a bundle of its own, for the few pages that have one.
 * Without scripts, a fold has all places.
 *
 * The markup: `<div data-guide="places">` around an input, a status and, in a fold, a table with a tbody for each
 * state, whose first row is the state itself.
 */

import { _, ngettext } from "./phrases.js";

/** @param {string | null | undefined} text */
const plain = (text) =>
  (text ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * Whether one of the cities that a place is named after begins like this.
 *
 * @param {string | null | undefined} name  Such as "Portland-Vancouver-Hillsboro, OR-WA"
 * @param {string} typed
 */
const begins = (name, typed) => (name ?? "").split(/[-–,]/).some((city) => plain(city).startsWith(typed));

/** @param {Element} root */
function apply(root) {
  const typed = plain(root.querySelector("input")?.value);
  const words = typed.split(" ").filter(Boolean);
  // Who looks for London means no New London, unless nothing else fits.
  const beginsSo = Array.from(root.querySelectorAll("tbody th")).some((head) => begins(head.textContent, typed));
  /** @type {(name: string | null | undefined, state?: string | null) => boolean} */
  const fits = (name, state = "") =>
    beginsSo ? begins(name, typed) : words.every((word) => ` ${plain(`${state} ${name}`)}`.includes(` ${word}`));
  const fold = root.querySelector("details");
  if (fold) fold.open = words.length > 0;
  let shown = 0;
  /** @type {HTMLTableRowElement | undefined} */
  let last;
  for (const part of root.querySelectorAll("tbody")) {
    const country = part.hasAttribute("data-country");
    const [first, ...areas] = part.rows;
    const state = first?.cells[0]?.textContent;
    const all = fits(state);
    let any = all;
    for (const row of areas) {
      const hit = all || fits(row.cells[0]?.textContent, state);
      row.toggleAttribute("hidden", !hit);
      any ||= hit;
      shown += Number(hit);
      if (hit) last = row;
    }
    part.toggleAttribute("hidden", !any && !country);
    shown += Number(all && !country);
    if (all) last = first;
  }
  const status = root.querySelector("[data-guide-status]");
  if (!status) return;
  status.textContent = words.length ? found(shown, beginsSo, last) : "";
}

/**
 * What was found, in words. On a phone, the keyboard hides the table.
 *
 * @param {number} count
 * @param {boolean} beginsSo
 * @param {HTMLTableRowElement} [last]
 */
function found(count, beginsSo, last) {
  if (!count) return _("No place of this name has figures. Try the largest city nearby, or the state.");
  if (!beginsSo)
    return ngettext("%(count)s place has this in its name.", "%(count)s places have this in their names.", count);
  const [place, median] = Array.from(last?.cells ?? [], (cell) => cell.textContent?.trim());
  if (count === 1 && place && median) return _("Median in %(place)s: %(amount)s.", { place, amount: median });
  return ngettext("%(count)s place found.", "%(count)s places found.", count);
}

/** Shows the field, and filters by what the browser has restored in it. May run any number of times. */
export function mount() {
  for (const root of document.querySelectorAll("[data-guide='places']")) {
    root.querySelector("[data-guide-bar]")?.removeAttribute("data-guide-waiting");
    if (root.querySelector("input")?.value) apply(root);
  }
}

window.addEventListener("pageshow", mount); // some browsers restore only now

document.addEventListener("input", ({ target }) => {
  const root = target instanceof HTMLInputElement ? target.closest("[data-guide='places']") : null;
  if (root) apply(root);
});

Object.assign(window, { guidePlaceFilter: { mount } });
