/**
 * Finds words of the wording list, sentence by sentence. `generator/derive/wording.py` does the same.
 *
 * @typedef {{avoid: [terms: string[], why: string, instead: string][], allowed: string[]}} Wording
 */
import { literally } from "./patterns.js";

/**
 * @param {string[]} texts  Paragraphs and bullets.
 * @param {Wording} wording
 * @returns {{words: string, sentence: string, why: string, instead: string}[]}
 */
export function checkWording(texts, { avoid, allowed }) {
  const hidden = allowed.length ? toPattern(allowed) : /$^/g;
  const patterns = avoid.map(([terms]) => toPattern(terms));
  return texts.flatMap((text) => text.split(/(?<=[.!?])\s+/)).flatMap((sentence) => {
    const rest = sentence.replaceAll("’", "'").replace(hidden, " | ");
    return avoid.flatMap(([, why, instead], index) =>
      Array.from(new Set(rest.match(patterns[index] ?? hidden)), (words) => ({ words, sentence, why, instead })),
    );
  });
}

/**
 * Whole words in any case; a star at the end stands for any ending.
 *
 * @param {string[]} terms
 */
function toPattern(terms) {
  const words = terms.map((term) => literally(term.replaceAll("’", "'")).replace(/\\\*$/, "[\\p{L}\\d_]*"));
  return new RegExp(`(?<![\\p{L}\\d_])(${words.join("|")})(?![\\p{L}\\d_])`, "giu");
}
