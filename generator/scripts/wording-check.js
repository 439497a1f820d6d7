/**
 * Finds terms of the wording list. The patterns are those of `generator/derive/wording.py`, compiled for browsers.
 *
 * @typedef {object} Wording
 * @property {[source: string, without: string, why: string, instead: string, fineWithPay: boolean][]} avoid
 * Patterns with signs for their parts; `without` excuses what is in it.
 * @property {string} allowed
 * @property {Record<string, string>} signs  What each sign stands for.
 *
 * @typedef {{start: number, end: number, words: string, why: string, instead: string, fineWithPay: boolean}} Finding
 */

/**
 * Every place where a text uses an avoided term, in the order of the text.
 *
 * @param {string} text
 * @param {Wording} wording
 * @returns {Finding[]}
 */
export function findWording(text, { avoid, allowed, signs }) {
  const straight = text.replaceAll("’", "'");
  const excused = findPhrases(straight, allowed, signs);
  return avoid
    .flatMap(([source, without, why, instead, fineWithPay]) => {
      const found = findPhrases(straight, source, signs);
      const others = found.length ? findPhrases(straight, without, signs) : [];
      return found
        .filter(([start, end]) => !excused.some(([from, to]) => from <= start && end <= to))
        .filter(([start]) => !others.some(([from, to]) => from <= start && start < to))
        .map(([start, end]) => ({ start, end, words: text.slice(start, end), why, instead, fineWithPay }));
    })
    .sort((one, other) => one.start - other.start);
}

/**
 * What a job description is told: each term once in a sentence.
 *
 * @param {string[]} texts  Paragraphs and bullets.
 * @param {Wording} wording
 * @returns {{words: string, sentence: string, why: string, instead: string}[]}
 */
export function checkWording(texts, wording) {
  return texts
    .flatMap((text) => text.split(/(?<=[.!?])\s+/))
    .flatMap((sentence) => {
      const found = findWording(sentence, wording).map(({ words, why, instead }) => ({
        words,
        sentence,
        why,
        instead,
      }));
      return found.filter(({ words }, at) => found.findIndex((one) => one.words === words) === at);
    });
}

/** @type {Map<string, RegExp>} */
const patterns = new Map();

/**
 * @param {string} text
 * @param {string} source  A short one.
 * @param {Record<string, string>} signs
 * @returns {[start: number, end: number][]}
 */
export function findPhrases(text, source, signs) {
  const pattern = patterns.get(source) ?? new RegExp(expanded(source, signs), "gu");
  patterns.set(source, pattern);
  return Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => [index, index + length]);
}

/**
 * Writes out a short source, as generator/derive/wording.py does.
 *
 * @param {string} source
 * @param {Record<string, string>} signs
 */
function expanded(source, { edge, ...signs }) {
  if (!source) return "(?!)";
  return `(?<!${edge})(?:${Array.from(source, (one) => signs[one] ?? eitherCase(one)).join("")})(?!${edge})`;
}

/** @param {string} letter */
function eitherCase(letter) {
  const both = letter.toLowerCase() + letter.toUpperCase();
  return both.length === 2 && both !== letter + letter ? `[${both}]` : letter;
}
