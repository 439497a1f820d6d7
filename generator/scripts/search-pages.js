/** The pages of the guide with what they are called, from the form in which the build wrote them. */
import { stemsOf, wordsOf } from "./search-text.js";

/**
 * @typedef {import("./search-concepts.js").Concepts} Concepts
 * @typedef {import("./search-index.js").Entry} Entry
 * @typedef {import("./search-index.js").PageFacts} PageFacts
 * @typedef {import("./search-index.js").Term} Term
 * @typedef {import("./search-index.js").Words} Words
 */

/**
 * The address of a page as the guide writes it, whatever the site makes of it.
 *
 * @param {string} location
 */
function addressOf(location) {
  return (location.split("#")[0] ?? "").replace(/\.html$|\/$/, "");
}

/**
 * Pages and their sections, from the form in which the build wrote them.
 *
 * @param {[address: string, parts: [id: string, title: string, text: string][]][]} pages
 * @returns {Entry[]}
 */
export function entriesOf(pages) {
  return pages.flatMap(([address, parts]) =>
    parts.map(([id, title, text]) => ({ location: id ? `${address}#${id}` : address, title, text })),
  );
}

/**
 * @param {Entry[]} entries
 * @param {Words} words
 * @param {Concepts} concepts
 * @returns {Map<string, PageFacts>} by address
 */
export function pagesOf(entries, words, concepts) {
  /** @type {Map<string, PageFacts>} */
  const pages = new Map();
  for (const entry of entries) {
    const address = addressOf(entry.location);
    const page = pages.get(address);
    if (page) page.sections.push(entry);
    else pages.set(address, describe(address, entry, words, concepts));
  }
  return pages;
}

/**
 * @param {string} address
 * @param {Entry} entry
 * @param {Words} words
 * @param {Concepts} concepts
 * @returns {PageFacts}
 */
function describe(address, entry, words, concepts) {
  const known = words.pages[address] ?? {};
  return {
    address,
    kind: address.split("/")[0] ?? "",
    entry,
    sections: [],
    boost: known.boost ?? 1,
    terms: [entry.title, ...(known.terms ?? [])].map((text) => termOf(text, concepts)),
    roles: known.roles ?? [],
    level: known.level ?? "",
    neededBy: known.needed ?? [],
    places: (known.places ?? []).map((place) => termOf(place, concepts)),
  };
}

/**
 * @param {string} text
 * @param {Concepts} concepts
 * @returns {Term}
 */
export function termOf(text, concepts) {
  const stems = stemsOf(text);
  const found = concepts.find(wordsOf(text));
  return {
    words: text,
    concepts: [...new Set(found.map(({ concept }) => concept))],
    forms: ` ${stems.join(" ")} `,
    leftOut: stems.filter((_, at) => !found.some(({ from, to }) => from <= at && at < to)),
  };
}
