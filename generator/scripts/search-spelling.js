/** Repairs words that neither the guide nor English knows: "kuberentes" is meant to be "kubernetes". */
import { stem } from "./search-text.js";

/** @typedef {import("./search-index.js").Index} Index */

/** Short words that stand no more often, by their letters, are no halves of others. */
const SELDOM = [Infinity, Infinity, 100, 2, 2];
/** Letters from which on a word may have two slips. */
const LONG = 8;
/** What it costs a candidate if no passage has it together with another word of the query. */
const ALONE = 0.5;

/**
 * The words of a query as they are meant, and whether any was corrected.
 *
 * The last word may be unfinished: if words begin with it, it is left for them.
 *
 * @param {string[]} typed
 * @param {Index} index
 * @returns {{ words: string[], corrected: boolean }}
 */
export function correct(typed, index) {
  let corrected = false;
  const whole = joined(typed, index);
  const words = whole.flatMap((word, at) => {
    if (index.isKnown(word) || index.isEnglish(word) || word.length < 4 || /[^\p{Script=Latin}]/u.test(word)) {
      return [word];
    }
    if (at === whole.length - 1 && begins(word, index)) return [word];
    const neighbors = whole.filter((other) => other !== word && !index.concepts.stop.has(other)).map(stem);
    const better = nearest(word, neighbors, index) ?? halves(word, index);
    if (!better) return [word];
    corrected = true;
    return better;
  });
  return { words, corrected };
}

/**
 * The words, with those put together that are one word of the guide, such as "lang chain".
 *
 * @param {string[]} typed
 * @param {Index} index
 */
function joined(typed, index) {
  /** @type {string[]} */
  const words = [];
  for (const word of typed) {
    const before = words.at(-1) ?? "";
    const strange = !index.isKnown(word) || !index.isKnown(before);
    if (before && strange && index.vocabulary.has(before + word)) words[words.length - 1] = before + word;
    else words.push(word);
  }
  return words;
}

/**
 * The most common word that begins so, if there is any.
 *
 * @param {string} start
 * @param {Index} index
 */
export function begins(start, index) {
  let best = "";
  let most = 0;
  for (const [word, count] of index.vocabulary) {
    if (count > most && word.startsWith(start)) [best, most] = [word, count];
  }
  return best;
}

/**
 * Two words of one passage that were typed as one.
 *
 * @param {string} word
 * @param {Index} index
 */
function halves(word, index) {
  for (let at = 2; at <= word.length - 2; at++) {
    const pair = [word.slice(0, at), word.slice(at)];
    if (!pair.every((half) => (index.vocabulary.get(half) ?? 0) > (SELDOM[half.length] ?? 0))) continue;
    const [one = "", other = ""] = pair.map(stem);
    if (index.isSaidWith(one, [other])) return pair;
  }
  return undefined;
}

/**
 * The word of the guide that begins alike, has the fewest slips and stands with the other words of the query; of
 * several, the most common.
 *
 * @param {string} word
 * @param {string[]} neighbors stems of the other words
 * @param {Index} index
 */
function nearest(word, neighbors, index) {
  const allowed = word.length < LONG ? 1 : 2;
  let best = "";
  let least = Infinity;
  for (const [known, count] of index.vocabulary) {
    if (known[0] !== word[0] || known.length < 3 || Math.abs(known.length - word.length) > allowed) continue;
    const slips = distance(word, known, allowed);
    if (slips > allowed) continue;
    const alone = neighbors.length > 0 && !index.isSaidWith(stem(known), neighbors);
    const cost = slips + 0.3 / (1 + Math.log(count)) + (alone ? ALONE : 0);
    if (cost < least) [best, least] = [known, cost];
  }
  return best ? [best] : undefined;
}

/**
 * Letters too many, missing, wrong or swapped between two words; more than ``limit`` is not counted out.
 *
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 */
export function distance(one, other, limit) {
  let before = /** @type {number[]} */ ([]);
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > limit) return limit + 1;
    [before, row] = [row, next];
  }
  return row[other.length] ?? Infinity;
}
