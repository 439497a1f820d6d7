/**
 * What words stand for: each group of synonyms is one concept, and each other word one of its own. Two texts
 * that say the same in other words have the same concepts.
 */
import { stem, stemsOf } from "./search-text.js";

const LONGEST = 4;

/**
 * @typedef {{ concept: string, from: number, to: number }} Found where a concept stands among words
 * @typedef {ReturnType<typeof makeConcepts>} Concepts
 */

/**
 * @param {string[][]} synonyms groups of words or phrases
 * @param {string[]} stopWords
 */
export function makeConcepts(synonyms, stopWords) {
  /** @type {Map<string, string>} stems of a phrase, to its group */
  const groups = new Map();
  /** @type {Map<string, string[][]>} a group, to the stems of its phrases */
  const phrases = new Map();
  synonyms.forEach((words, index) => {
    const group = `=${index}`;
    phrases.set(group, words.map(stemsOf));
    for (const stems of phrases.get(group) ?? []) {
      if (!groups.has(stems.join(" "))) groups.set(stems.join(" "), group);
    }
  });
  const stop = new Set(stopWords.flatMap((word) => [word, stem(word)]));

  /**
   * @param {string[]} words
   * @returns {Found[]} the concepts in order; words that say nothing are left out
   */
  function find(words) {
    const stems = words.map(stem);
    const found = [];
    for (let from = 0; from < stems.length; ) {
      let to = Math.min(stems.length, from + LONGEST);
      while (to > from && !groups.has(stems.slice(from, to).join(" "))) to--;
      const group = groups.get(stems.slice(from, to).join(" "));
      if (group) found.push({ concept: group, from, to });
      else if (!stop.has(words[from] ?? "")) found.push({ concept: stems[from] ?? "", from, to: from + 1 });
      from = Math.max(to, from + 1);
    }
    return found;
  }

  /**
   * @param {string} concept
   * @returns {string[][]} the ways to say it, as stems
   */
  function ways(concept) {
    return phrases.get(concept) ?? [[concept]];
  }

  return { find, ways, stop };
}
