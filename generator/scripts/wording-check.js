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
  const whole = plain(texts.join("\n"));
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
 * Whole words in any case; a star at the end stands for any ending. A browser takes long over such a
 * pattern, so there is one only for terms that stand somewhere in the text.
 *
 * @param {string[]} terms
 * @param {string} whole  All of the text, made plain.
 */
function toPattern(terms, whole) {
  const found = terms.filter((term) => whole.includes(plain(term.replace(/\*$/, ""))));
  if (!found.length) return NOTHING;
  const words = found.map((term) => literally(term.replaceAll("’", "'")).replace(/\\\*$/, "[\\p{L}\\d_]*"));
  return new RegExp(`(?<![\\p{L}\\d_])(${words.join("|")})(?![\\p{L}\\d_])`, "giu");
}

/**
 * Alike for whatever a pattern that ignores case takes for the same, such as ſ and s, ẞ and ß.
 *
 * @param {string} text
 */
const plain = (text) => text.replaceAll("’", "'").toLowerCase().toUpperCase();
