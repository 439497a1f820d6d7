/** Results as readers see them: a page and its best section, each with the words that were found in it. */
import { stem, wordsOf } from "./search-text.js";

/**
 * @typedef {import("./search-index.js").Index} Index
 * @typedef {import("./search-index.js").Entry} Entry
 * @typedef {import("./search-ranking.js").Ranked} Ranked
 * @typedef {import("./search-query.js").Query} Query
 * @typedef {string[]} Marked a text in pieces, of which every second one was searched for
 * @typedef {{ address: string, title: Marked, text: Marked }} Result address: from the site's root
 */

const WORD = /([\p{L}\p{N}+#]+)/u;
const LONG = 260;
/** A text this short is in the index as it is; a longer one may end in the middle of a sentence. */
const SHORTEST_CUT = 120;
const A_SENTENCE = 80;

/**
 * @param {Ranked[]} ranked
 * @param {Query} query
 * @param {Index} index
 * @returns {Result[][]} for each page: the page, and its best section if one holds the words
 */
export function present(ranked, query, index) {
  const forms = new Set(query.concepts.flatMap((one) => index.concepts.ways(one)).flat());
  return ranked.map(({ page }) => {
    const section = bestSection(page.sections, query, index);
    return (section ? [page.entry, section] : [page.entry]).map((entry) => ({
      address: entry.location,
      title: marked(entry.title, forms),
      text: excerpt(entry.text, forms),
    }));
  });
}

/**
 * @param {Entry[]} sections
 * @param {Query} query
 * @param {Index} index
 * @returns {Entry | undefined} the first of the best; none if no section holds a word of the query
 */
function bestSection(sections, query, index) {
  let best;
  let most = 0;
  for (const section of sections) {
    const score = index.covers(section, query.concepts);
    if (score > most) [best, most] = [section, score];
  }
  return best;
}

/**
 * The line of a text that holds most of the words; a whole sentence rather than a label.
 *
 * @param {string} text
 * @param {Set<string>} forms
 */
function excerpt(text, forms) {
  const lines = text.split("\n");
  let [best, most] = [lines[0] ?? "", 0];
  for (const line of lines) {
    const count = new Set(
      wordsOf(line)
        .map(stem)
        .filter((form) => forms.has(form)),
    ).size;
    const told = count + Math.min(1.5, line.length / A_SENTENCE);
    if (told > most) [best, most] = [line, told];
  }
  const short = best.length > LONG ? best.slice(0, best.lastIndexOf(" ", LONG)) : best;
  const ends = short === best && (text.length < SHORTEST_CUT || !text.endsWith(best) || /[.!?:)”]$/.test(best));
  return marked(ends ? best : `${short} …`, forms);
}

/**
 * @param {string} text
 * @param {Set<string>} forms
 * @returns {Marked}
 */
function marked(text, forms) {
  const pieces = [""];
  text.split(WORD).forEach((piece, at) => {
    const found = at % 2 === 1 && wordsOf(piece).some((word) => forms.has(stem(word)));
    if (found) pieces.push(piece, "");
    else pieces[pieces.length - 1] += piece;
  });
  return pieces;
}
