/**
 * Finds words of the wording list, sentence by sentence. `generator/derive/wording.py` does the same.
 *
 * @typedef {{avoid: [term: string, why: string, instead: string][], allowed: string[]}} Wording
 */

/** @type {Map<string, RegExp>} */
const PATTERNS = new Map();

/**
 * @param {string[]} texts  Paragraphs and bullets.
 * @param {Wording} wording
 * @returns {{words: string, sentence: string, why: string, instead: string}[]}
 */
export function checkWording(texts, { avoid, allowed }) {
  return texts.flatMap((text) => text.split(/(?<=[.!?])\s+/)).flatMap((sentence) => {
    const rest = allowed.reduce((left, term) => left.replace(patternOf(term), " | "), sentence.replaceAll("’", "'"));
    return avoid.flatMap(([term, why, instead]) => {
      const words = rest.match(patternOf(term))?.[0];
      return words ? { words, sentence, why, instead } : [];
    });
  });
}

/**
 * Whole words in any case; a star at the end stands for any ending.
 *
 * @param {string} term
 */
function patternOf(term) {
  let pattern = PATTERNS.get(term);
  if (!pattern) {
    const words = term.replace("’", "'").replace(/\*$/, "").replace(/[.+?^${}()|[\]\\]/g, "\\$&");
    const ending = term.endsWith("*") ? "[\\p{L}\\p{N}_]*" : "";
    pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${words}${ending}(?![\\p{L}\\p{N}_])`, "giu");
    PATTERNS.set(term, pattern);
  }
  return pattern;
}
