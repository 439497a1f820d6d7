/** Which page says what: an inverted index over the entries that the build wrote. */
import { makeConcepts } from "./search-concepts.js";
import { pagesOf, termOf } from "./search-pages.js";
import { stem, stemsOf, wordsOf } from "./search-text.js";
import { placesOf } from "./search-wages.js";

/** How much a word counts by where it stands. */
const WEIGHTS = { title: 6, terms: 2, heading: 2, text: 1 };
/** Where more of the same word stops to count. */
const ENOUGH = 2;

/**
 * @typedef {{ location: string, title: string, text: string }} Entry a page, or a section of it; plain text
 * @typedef {{ terms?: string[], roles?: string[], level?: string, boost?: number, needed?: string[],
 *   places?: string[] }} Known
 *   needed: roles that need the skill; places: what those are called where the rule of the page applies
 * @typedef {{ title: string, address: string }} Popular
 * @typedef {{ where: string, rows: [level: string, label: string, range: string][] }} Pay
 * @typedef {{ what: string, words: string[], closest: string }} NotCovered
 * @typedef {{ stop: string[], synonyms: string[][], popular: Popular[], fallback: string[],
 *   roles: Record<string, string[]>, levels: Record<string, string>, pages: Record<string, Known>,
 *   pay: Record<string, Pay>, paySection: string, wages: import("./search-wages.js").Wages,
 *   uncovered: NotCovered[] }} Words
 * @typedef {{ words: string, concepts: string[], forms: string, leftOut: string[] }} Term
 *   forms: its stems, each between spaces; leftOut: stems of its stop words
 * @typedef {{ address: string, kind: string, entry: Entry, sections: Entry[], boost: number, terms: Term[],
 *   roles: string[], level: string, neededBy: string[], places: Term[] }} PageFacts
 * @typedef {ReturnType<typeof makeIndex>} Index
 */

/**
 * @param {Entry[]} entries
 * @param {Words} words
 * @param {string} english words of English that look like words of the guide, as the build wrote them
 * @param {Record<string, string>} more by page, words that stand in no entry
 */
export function makeIndex(entries, words, english, more) {
  const englishWords = unfolded(english);
  const concepts = makeConcepts(words.synonyms, words.stop);
  const pages = pagesOf(entries, words, concepts);
  /** @type {Map<string, Map<PageFacts, number>>} */
  const postings = new Map();
  /** @type {Map<string, Set<string>>} the forms in each text */
  const forms = new Map();
  /** @type {Map<PageFacts, number>} how many words a page has */
  const lengths = new Map();
  /** @type {Map<string, number>} how often a word stands in the guide */
  const vocabulary = new Map();

  for (const page of pages.values()) {
    add(page, page.entry.title, WEIGHTS.title);
    add(page, page.entry.text, WEIGHTS.text);
    add(page, more[page.entry.location] ?? "", WEIGHTS.text);
    for (const term of page.terms) add(page, term.words, WEIGHTS.terms);
    for (const section of page.sections) {
      add(page, section.title, WEIGHTS.heading);
      add(page, section.text, WEIGHTS.text);
    }
  }
  /** What pages are called by. */
  const names = new Set([...pages.values()].flatMap((page) => page.terms.flatMap((term) => term.concepts)));
  const average = [...lengths.values()].reduce((sum, one) => sum + one, 0) / lengths.size;
  for (const word of [...words.synonyms.flat(), ...words.stop, ...Object.values(words.roles).flat()]) {
    for (const one of wordsOf(word)) vocabulary.set(one, (vocabulary.get(one) ?? 0) + 3);
  }

  const places = placesOf(words.wages, concepts);
  const stems = new Set([...[...vocabulary.keys()].map(stem), ...places.flatMap(({ title }) => stemsOf(title))]);

  /**
   * @param {PageFacts} page
   * @param {string} text
   * @param {number} weight
   */
  function add(page, text, weight) {
    const all = wordsOf(text);
    lengths.set(page, (lengths.get(page) ?? 0) + all.length);
    forms.set(text, new Set(all.map(stem)));
    for (const word of all) {
      vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
      const form = stem(word);
      let posting = postings.get(form);
      if (!posting) {
        posting = new Map();
        postings.set(form, posting);
      }
      posting.set(page, (posting.get(page) ?? 0) + weight);
    }
  }

  /**
   * How rare a form is: near zero for what every page says.
   *
   * @param {string} form
   */
  function rarity(form) {
    const count = postings.get(form)?.size ?? 0;
    return Math.log(1 + (pages.size - count + 0.5) / (count + 0.5));
  }

  /**
   * How much a page says a phrase, from 0 to 1.
   *
   * @param {PageFacts} page
   * @param {string[]} stems
   */
  function says(page, stems) {
    let least = Infinity;
    for (const form of stems) least = Math.min(least, postings.get(form)?.get(page) ?? 0);
    return least / (least + ENOUGH * (0.4 + (0.6 * (lengths.get(page) ?? 0)) / average));
  }

  /**
   * How much of some concepts a passage says, from 0 to 2: what its heading says counts twice.
   *
   * @param {Entry} passage
   * @param {string[]} asked
   */
  function covers(passage, asked) {
    const [heading, text] = [forms.get(passage.title), forms.get(passage.text)];
    let sum = 0;
    let whole = 0;
    for (const concept of asked) {
      whole += weight(concept);
      const ways = concepts.ways(concept);
      if (ways.some((stems) => stems.every((form) => heading?.has(form)))) sum += 2 * weight(concept);
      else if (ways.some((stems) => stems.every((form) => text?.has(form)))) sum += weight(concept);
    }
    return sum / (whole || 1);
  }

  /**
   * How rare a concept is: as rare as its most common way of saying it.
   *
   * @type {(concept: string) => number}
   */
  const weight = remembered((concept) =>
    Math.min(
      ...concepts
        .ways(concept)
        .map((stems) => Math.max(...stems.map(rarity)))
        .concat(8),
    ),
  );

  /**
   * Whether any page says it.
   *
   * @param {string} concept
   */
  function isSaid(concept) {
    return concepts.ways(concept).some((stems) => stems.every((form) => postings.has(form)));
  }

  /**
   * Whether the guide says the word, in any of its forms.
   *
   * @param {string} word
   */
  function isKnown(word) {
    return stems.has(stem(word));
  }

  /** @param {string} word */
  function isEnglish(word) {
    return englishWords.has(word);
  }

  /**
   * Whether a passage says a word together with another.
   *
   * @param {string} form
   * @param {string[]} others
   */
  function isSaidWith(form, others) {
    for (const said of forms.values()) {
      if (said.has(form) && others.some((other) => said.has(other))) return true;
    }
    return false;
  }

  /** @type {[string, Term[]][]} role ids with their names */
  const roles = Object.entries(words.roles).map(([id, names]) => [id, names.map((name) => termOf(name, concepts))]);
  /** @type {[string, string][]} level ids with the concept of their name */
  const levels = Object.entries(words.levels).map(([id, name]) => [id, termOf(name, concepts).concepts[0] ?? ""]);

  return {
    pages,
    names,
    postings,
    vocabulary,
    concepts,
    says,
    covers,
    isSaid,
    isSaidWith,
    isKnown,
    isEnglish,
    weight,
    roles,
    levels,
    places,
    words,
  };
}

/**
 * The words of a sorted list in which each begins with how many letters it shares with the one before.
 *
 * @param {string} folded
 */
function unfolded(folded) {
  const words = new Set();
  let before = "";
  for (const [, shared, rest] of folded.matchAll(/(\d)([a-z]+)/g)) {
    before = before.slice(0, Number(shared)) + rest;
    words.add(before);
  }
  return words;
}

/**
 * @template T
 * @param {(key: string) => T} compute
 * @returns {(key: string) => T}
 */
function remembered(compute) {
  /** @type {Map<string, T>} */
  const known = new Map();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}
