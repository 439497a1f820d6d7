/** Results as the theme shows them: a page, its best section, and the words that were found in both. */
import { stem, wordsOf } from "./search-text.js";

/**
 * @typedef {import("./search-index.js").Index} Index
 * @typedef {import("./search-index.js").Entry} Entry
 * @typedef {import("./search-ranking.js").Ranked} Ranked
 * @typedef {import("./search-query.js").Query} Query
 * @typedef {Entry & { score: number, terms: Record<string, boolean> }} Item
 */

const SECTIONS = 3;
const BLOCKS = /<[^>]*>|\n/;
const LONG = 260;
const A_SENTENCE = 80;
/** @type {Set<string>} */
const NONE = new Set();

/**
 * @param {Ranked[]} ranked
 * @param {Query} query
 * @param {Index} index
 * @returns {Item[][]} a list per page: the page, its best section, and further ones, which the theme folds
 */
export function present(ranked, query, index) {
  const forms = new Set(query.concepts.flatMap((one) => index.concepts.ways(one)).flat());
  return ranked.map(({ page, score }) => {
    const found = page.sections
      .map((entry) => ({ entry, fit: fit(entry, query, index) }))
      .filter((one) => one.fit > 0)
      .sort((one, other) => other.fit - one.fit)
      .slice(0, SECTIONS);
    return [
      item(page.entry, score, query, forms),
      ...found.map(({ entry }, at) => item(entry, at ? score - 0.01 * at : score, query, forms)),
    ];
  });
}

/**
 * @param {Entry} entry
 * @param {Query} query
 * @param {Index} index
 */
function fit(entry, query, index) {
  const heading = index.forms.get(entry.title) ?? NONE;
  const text = index.forms.get(entry.text) ?? NONE;
  let sum = 0;
  for (const concept of query.concepts) {
    const ways = index.concepts.ways(concept);
    const weight = index.weight(concept);
    if (ways.some((stems) => stems.every((form) => heading.has(form)))) sum += 2 * weight;
    else if (ways.some((stems) => stems.every((form) => text.has(form)))) sum += weight;
  }
  return sum;
}

/**
 * @param {Entry} entry
 * @param {number} score
 * @param {Query} query
 * @param {Set<string>} forms
 * @returns {Item}
 */
function item(entry, score, query, forms) {
  const present = new Set([...wordsOf(entry.title), ...wordsOf(entry.text)].filter((word) => forms.has(stem(word))));
  return {
    location: entry.location,
    title: marked(entry.title, forms),
    text: excerpt(entry.text, forms),
    score,
    terms: Object.fromEntries([...present].slice(0, 8).map((word) => [word, true])),
  };
}

/**
 * The part of a text that holds most of the words; a whole sentence rather than a label.
 *
 * @param {string} html
 * @param {Set<string>} forms
 */
function excerpt(html, forms) {
  const blocks = html.split(BLOCKS).map((block) => block.trim()).filter(Boolean);
  let [best, most] = [blocks[0] ?? "", 0];
  for (const block of blocks) {
    const count = new Set(wordsOf(block).map(stem).filter((form) => forms.has(form))).size;
    const told = count + Math.min(1.5, block.length / A_SENTENCE);
    if (told > most) [best, most] = [block, told];
  }
  const end = best.length > LONG ? best.lastIndexOf(" ", LONG) : best.length;
  return marked(best.slice(0, end), forms) + (end < best.length ? " …" : "");
}

/**
 * @param {string} html
 * @param {Set<string>} forms
 */
function marked(html, forms) {
  return html.replace(/<[^>]*>|&[a-z#0-9]+;|[\p{L}\p{N}+#]+/giu, (part) =>
    part[0] !== "<" && part[0] !== "&" && wordsOf(part).some((word) => forms.has(stem(word)))
      ? `<mark>${part}</mark>`
      : part,
  );
}
