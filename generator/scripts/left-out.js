/**
 * Bullets and sections of a job description that the reader leaves out, each with a button of its own.
 */

import { _ } from "./phrases.js";

/** @param {Element} root */
export function addToggles(root) {
  for (const item of root.querySelectorAll("[data-guide-text] [data-item]"))
    addToggle(item.firstElementChild?.matches("h3") ? item.firstElementChild : item);
}

/**
 * The field of the draft that says whether an item is left out.
 *
 * @param {Element} root
 * @param {Element} item
 */
export const nameOf = (root, item) => `out.${root.getAttribute("data-role")}.${item.getAttribute("data-item")}`;

/**
 * Leaves out what the reader has struck out and, in the short form, what only the full form has.
 *
 * @param {Element} root
 * @param {import("./stored-fields.js").Fields} draft
 */
export function hideLeftOut(root, draft) {
  for (const item of root.querySelectorAll("[data-item]")) {
    const out = draft.get(nameOf(root, item)) === "yes";
    item.toggleAttribute("data-left-out", out);
    item.toggleAttribute("hidden", draft.get("form") === "short" && item.hasAttribute("data-long"));
    const toggle = item.querySelector(":scope > .guide-toggle, :scope > h3 > .guide-toggle");
    if (toggle) nameToggle(toggle, out);
  }
  for (const section of root.querySelectorAll("section[data-item]")) {
    section.toggleAttribute(
      "data-empty",
      !section.querySelector(":is(li, p):not([hidden], [data-left-out], [data-unfilled])"),
    );
  }
}

/**
 * Leaves out the entries with an optional blank that is empty.
 *
 * @param {Element} root
 */
export function hideUnfilled(root) {
  for (const item of root.querySelectorAll(":is(li, p)[data-item]")) {
    item.toggleAttribute("data-unfilled", item.querySelector("[data-optional]:not([data-filled])") !== null);
  }
}

/** @param {Element} place  A bullet, or the heading of a section. */
function addToggle(place) {
  const toggle = document.createElement("button");
  toggle.type = "button";
  toggle.className = "guide-toggle";
  toggle.dataset.guideDo = "toggle";
  toggle.dataset.words = firstWords(place);
  if (place.matches("h3")) place.setAttribute("aria-label", place.textContent ?? ""); // without the button's name
  place.append(toggle);
}

/** @param {Element} place */
function firstWords(place) {
  const copy = /** @type {Element} */ (place.cloneNode(true));
  for (const aside of copy.querySelectorAll("[data-guide-aside]")) aside.remove();
  const words = (copy.textContent ?? "").trim();
  return words.length > 60 ? `${words.slice(0, 60).replace(/\s*\S*$/, "")} …` : words;
}

/**
 * @param {Element} toggle
 * @param {boolean} out
 */
function nameToggle(toggle, out) {
  const title = out ? _("Put back") : _("Leave out");
  toggle.textContent = out ? "↩" : "×";
  toggle.setAttribute("aria-label", `${title}: ${toggle.getAttribute("data-words")}`);
  toggle.setAttribute("title", title);
}
