/** The entries of the search dialog: links to pages and sections, with the words that were found marked. */

import { FROM_FILES } from "./from-files.js";
import { scriptAddress } from "./load-script.js";
import { _ } from "./phrases.js";

/**
 * @typedef {import("./search-results.js").Result} Result
 * @typedef {import("./search-index.js").Popular} Popular
 */

const ROOT = scriptAddress("../../");

/**
 * A page and its best section.
 *
 * @param {Result[]} links
 */
export function resultItem(links) {
  return element(
    "li",
    "",
    ...links.map(({ address, title, text }, at) =>
      link(
        address,
        element("span", at ? "guide-search__section" : "guide-search__title", ...withMarks(title)),
        element("span", "guide-search__text", ...withMarks(text)),
      ),
    ),
  );
}

/**
 * An answer from the guide's data: what it says, on what, and where it stands.
 *
 * @param {import("./search-answers.js").Direct} direct
 */
export function answerItem({ title, text, note, address, isPay, roles = [] }) {
  const name = isPay ? _("%(role)s: pay", { role: title }) : title;
  const parts = [element("span", "guide-search__title", name), element("span", "guide-search__answer", text)];
  const more = roles.length ? _("Roles that need it: %(roles)s", { roles: roles.join(", ") }) : note;
  if (more) parts.push(element("span", "guide-search__text", more));
  return element("li", "", link(address, ...parts));
}

/** @param {Popular} page */
export function popularItem({ title, address }) {
  return element("li", "", link(address, title));
}

/**
 * The address of the home page, opened with a search.
 *
 * @param {string} query
 */
export function addressOfSearch(query) {
  return new URL(`?q=${encodeURIComponent(query)}`, ROOT).href;
}

/**
 * @param {string} name
 * @param {string} className
 * @param {...(Node | string)} inside
 */
export function element(name, className, ...inside) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

/**
 * @param {string} address from the site's root
 * @param {...(Node | string)} inside
 */
function link(address, ...inside) {
  const made = /** @type {HTMLAnchorElement} */ (element("a", "", ...inside));
  made.href = new URL(FROM_FILES ? withFileName(address) : address, ROOT).href;
  return made;
}

/**
 * From files no server adds the name of a page's file.
 *
 * @param {string} address
 */
function withFileName(address) {
  return address.replace(/(^|\/)(?=#|$)/, "$1index.html");
}

/** @param {import("./search-results.js").Marked} pieces */
function withMarks(pieces) {
  return pieces.map((piece, at) => (at % 2 ? element("mark", "", piece) : piece));
}
