/**
 * Finds terms of the wording list, sentence by sentence, as `generator/derive/wording.py` does.
 *
 * @typedef {{avoid: [terms: string[], why: string, instead: string][], allowed: string[]}} Wording
 */
import { escapeRegExp } from "./escape-reg-exp.js";

/**
 * @param {string[]} texts  Paragraphs and bullets.
 * @param {Wording} wording
 * @returns {{words: string, sentence: string, why: string, instead: string}[]}
 */
export function checkWording(texts, { avoid, allowed }) {
  const whole = fold(texts.join("\n"));
  const hidden = toPattern(allowed, whole);
  const patterns = avoid.map(([terms]) => toPattern(terms, whole));
  return texts
    .flatMap((text) => text.split(/(?<=[.!?])\s+/))
    .flatMap((sentence) => {
      const rest = sentence.replaceAll("’", "'").replace(hidden, " | ");
      return avoid.flatMap(([, why, instead], index) =>
        Array.from(new Set(rest.match(patterns[index] ?? NOTHING)), (words) => ({ words, sentence, why, instead })),
      );
    });
}

const NOTHING = /(?!)/g;

/**
 * Matches whole words in any case; a star at the end stands for any ending. Such a pattern is slow in browsers,
 * so it has only terms that occur somewhere in the text.
 *
 * @param {string[]} terms
 * @param {string} whole  The whole text, folded.
 */
function toPattern(terms, whole) {
  const found = terms.filter((term) => whole.includes(fold(term.replace(/\*$/, ""))));
  if (!found.length) return NOTHING;
  const words = found.map((term) => escapeRegExp(term.replaceAll("’", "'")).replace(/\\\*$/, "[\\p{L}\\d_]*"));
  return new RegExp(`(?<![\\p{L}\\d_])(${words.join("|")})(?![\\p{L}\\d_])`, "giu");
}

/**
 * Folds case as a pattern that ignores case does: ſ and s are the same, and ẞ and ß.
 *
 * @param {string} text
 */
const fold = (text) => text.replaceAll("’", "'").toLowerCase().toUpperCase();
