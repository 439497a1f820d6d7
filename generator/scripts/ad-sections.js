/**
 * Finds which sections a job ad has, and blanks that nobody filled in.
 *
 * @typedef {{start: number, end: number}} Span
 * @typedef {[id: string, name: string, source: string, without: string, cure: string]} Section
 */
import { _ } from "./phrases.js";
import { findPhrases } from "./wording-check.js";

const BLANK =
  /\[\[[^[\]\n]{1,60}\]\]|\[(?=[^\]\n]*\b(?:company|employer|name|title|role|salary|pay|amount|location|city|country|state|office|date|team|manager|link|email|e-mail|phone|number|insert|your|product|industry|website|department|department|benefits|level|years?|skills?|technology|currency|range|add|tbd|tbc)\b)[^[\]\n]{2,60}\](?!\()|\{\{[^{}\n]{1,50}\}\}|\{[\p{L}_ ]{3,40}\}|<(?!\/?(?:b|i|p|u|a|br|li|ul|ol|em|strong|div|span|h\d)\b)[\p{L}][\p{L} _-]{2,40}>|_{4,}|\b(?:TBD|TBC|TODO|XXX+)\b|\blorem ipsum\b|\b(?:insert|enter|add) (?:your )?(?:company|name|salary|pay|location|date|link|title|role)(?: (?:name|range|here))?\b(?=\s*[\].…]|\s+here)/giu;

/**
 * @param {string} text
 * @param {import("./ad-check.js").Lists["sections"]} sections
 * @param {Record<string, string>} signs
 * @returns {Map<string, Span>} where each section that is there is first seen
 */
export function sectionsIn(text, sections, signs) {
  const straight = text.replaceAll("’", "'");
  /** @type {Map<string, Span>} */
  const found = new Map();
  for (const [id, , source, without] of sections) {
    const spans = findPhrases(straight, source, signs);
    const excused = spans.length ? findPhrases(straight, without, signs) : [];
    const span = spans.find(([start, end]) => !excused.some(([from, to]) => from <= start && end <= to));
    if (span) found.set(id, { start: span[0], end: span[1] });
  }
  return found;
}

/**
 * @param {Map<string, Span>} found
 * @param {import("./ad-check.js").Lists["sections"]} sections
 * @returns {import("./ad-check.js").Finding[]}
 */
export function missingSections(found, sections) {
  return sections
    .filter(([id]) => !found.has(id))
    .map(([, name, , , cure]) => ({
      message: _("Not found: %(section)s.", { section: name }),
      cure,
      span: null,
      rules: [],
    }));
}

/**
 * @param {string} text
 * @returns {import("./ad-check.js").Finding[]}
 */
export function findBlanks(text) {
  return Array.from(text.matchAll(BLANK), ({ 0: words, index }) => ({
    message: _("“%(quote)s” looks like a blank.", { quote: words }),
    cure: _("Fill it in, or delete it."),
    span: { start: index, end: index + words.length },
    rules: [],
  }));
}
