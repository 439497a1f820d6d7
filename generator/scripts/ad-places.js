/**
 * Finds where a job is in its ad: “Location: Berlin or remote (EU)”, “You’ll work from our Denver office”.
 *
 * @typedef {import("./places.js").Place} Place
 * @typedef {import("./places-index.js").Table} Table
 * @typedef {{start: number, end: number}} Span
 *
 * @typedef {Span & {kind: "job" | "pay" | "company", places: Place[], words: string}} Mention
 * `job` says where the work is, `pay` where the people are that a pay is for, `company` where the company is.
 */

import { sentenceAt } from "./ad-text.js";
import { readPlaces } from "./places.js";
import { indexOf, lookUp, MIDDLE } from "./places-index.js";

const LABEL =
  /^[ \t>*•●-]*(?:\p{Emoji_Presentation}\s*)?(?:(?:job|work|office|primary|role|position|team|work(?:ing)?|main|hiring) )?(?:locations?|place of work|workplace|based|place|work ?site|office|offices|city|where|standort|arbeitsort|ort)(?:\(s\)|\/s)?(?: type| type & location| requirements?| preferences?)?[ \t]*(?:[:|–—]|-(?=\s)|\n+)[ \t*]*(?<words>[^\n]{2,140})/gimu;
const ROLE =
  /\b(?:role|position|job|opportunity|opening|internship|vacancy|you|you['’]ll|candidates?|applicants?|hire|must|fully|hybrid|remotely|on-?site|in-?person|in-?office|work(?:ing)?)\b[^.\n]{0,60}?\b(?:based|located|situated|work(?:ing)?|live|reside|residing|sit|onsite|on-?site|in-?person|in-?office|hybrid|remotely|remote|commut\w+ distance|relocate|relocating|days)(?: (?:full[- ]time|basis|role|position|days?|work|remotely|primarily|anywhere|out|predominantly|preferably|either|ideally|weekly|schedule|model|setup|week|per|a|each|hybrid|full|time|person|office|distance|permanently))*\s+(?:in|at|from|out of|within|near|to|of)\s+(?:either |one of |any of |the |our )*(?<words>[\p{Lu}][^;\n!?]{1,100})/giu;
const START =
  /^[^\p{L}\n]*(?:based|located|hybrid|on-?site|in-?person|in-?office|full[- ]time|remote|office)(?: [\w,()-]+){0,4}? (?:in|at|from|within) (?:our |the )*(?<words>[\p{Lu}][^;\n!?]{1,90})/gimu;
const REMOTE =
  /\b(?:fully |100% |full[- ]time )?remote(?:ly)?\b(?: (?:role|position|work|job|opportunity|first|friendly|eligible|possible|option|candidates|work from home|only|based))*\s*(?:[-–—:,|]|\(|within|in|from|across|anywhere in|based in|for)\s*(?:(?:from )?anywhere (?:in|within) |within |in |only |the )*(?<words>[^.;\n)!?]{2,70})/giu;
const BEFORE_REMOTE = /(?<words>\b[\p{Lu}][\p{L}. ,]{1,40}?)[ ,/|-]+\(?(?:based )?remote\b/gu;
const OFFICE =
  /\b(?:in|at|from|out of|to) (?:our|the) (?<words>[\p{Lu}][\p{L}.,’' /-]{1,60}?) (?:office|offices|hq|headquarters|hub|studio|campus|lab|location|space)\b/gu;
const DIRECT =
  /\b(?:in-?person|on-?site|in-?office|hybrid|remotely|be based|based anywhere) (?:role |position |job |work )?(?:anywhere |either )?(?:in|at|from|within) (?:either |one of |any of |our |the )*(?<words>[\p{Lu}][^;\n!?]{1,90})/gu;
const AT_OFFICE =
  /\b(?:at|from|in|out of|to) (?:our|the|an) (?:[\w-]+ ){0,2}(?:office|hub|headquarters|HQ|space|studio)(?: located)? in (?:the )?(?<words>[\p{Lu}][^;\n!?]{1,90})/gu;
const TEAM =
  /\b(?<words>[\p{Lu}]\p{L}*(?: [\p{Lu}]\p{L}*){0,2})-based (?:\p{L}+ ){0,2}(?:team|role|position|job|candidates|squad)\b/gu;
const MIDDLE_LABEL =
  /(?:\b(?:[Rr]ole|[Jj]ob|[Ww]ork|[Oo]ffice) l|\bL)ocations? ?:\s+(?<words>[\p{Lu}][^;\n!?]{1,60})/gu;
const OFFICE_PERK = /^[^\p{L}\n]*(?<words>[\p{Lu}][\p{L}. ]{1,30}?) (?:office|offices|headquarters|hq)\b/gmu;
const PEOPLE =
  /\b(?:candidates?|applicants?|residents|individuals|employees?|those|hires?|hired|performed|range|ranges|salary|salaries|pay|compensation|positions?|roles?|locations?)\b(?: (?:who|that|are|will|is|be|can|may|based|located|residing|reside|live|living|working|work|hired|performed|primarily|to|out|for|range|ranges|base|salary|this|position|role))* (?:in|of|from|within|for)(?: the)?(?: (?:states?|city|cities|province|metro areas?) of)? (?<words>[\p{Lu}][^;:\n$€£]{1,100})/gu;
const LAW =
  /\b(?<words>[\p{Lu}][\p{L} ]{2,30}?)(?:’s|'s)? (?:pay transparency|equal pay|wage transparency|pay range|salary range|base pay|base salary|only\b)/giu;
const COMPANY =
  /\b(?:headquarter(?:s|ed)|HQ|founded|our offices?|offices (?:in|across)|we(?:'re|’re| are)(?: a)?\b[^.\n]{0,30}\bbased)\b[^.\n]{0,30}?\b(?:in|at|across|out of) (?<words>[\p{Lu}][^.;\n]{1,80})/gu;
/** Sentences about permits, complaints and accommodation name places for other reasons. */
const ASIDE =
  /\b(?:authoriz|authoris|right to work|eligib\w+ to work|accommodat|sponsor|click|AEDT|local law|fair chance|privacy|CCPA|visit us|great place|best places?|customers|clients|investors|data protection|citizen|holiday|passport|degree|universit|clearance)/iu;
const MONEY = /\b(?:salar|pay\b|paid|compensation|wage|range|\d{2}k\b)|[$€£]/iu;
/** Words around the name of a place. */
const AROUND =
  /\b(?:the|greater|metro(?:politan)?(?: area)?|area|hybrid|remote(?:ly)?|on-?site|in-?office|within|in|from|anywhere|only|based|(?:state|city) of|downtown|central|region|office|our|flexible|candidates|full[- ]time|part[- ]time|or|and|either|new|any|city cent(?:er|re)|hub|hq|headquarters|preferred|possible)\b/giu;
const EXCEPT = /\b(?:except|exception|excluding|other than|not (?:currently )?(?:hiring|available|open))\b[^.;]*$/iu;
/** Codes that stand for a place even alone. */
const ALONE = /^(?:U\.?S\.?(?:A\.?)?|U\.?K\.?|E\.?U\.?|UAE|NYC|SF|L\.?A\.?|D\.?C\.?|EMEA|APAC|LATAM|DACH|EEA|GB)$/;
const SEPARATOR = /\s*(?:[,;|/()&+\n•·]|\s[-–—]+\s|[–—:]|\bor\b|\band\b|\.(?=\s|$))\s*/u;
const PAY_LABEL = /(?:^|[\n;|•.)]|\band\b|,)\s*(?<words>[\p{Lu}][\p{L}.,’'/&() -]{1,70}?)\s*[:–—-]?\s*[[(]?$/u;
const PAY_BEHIND = /^[^.;\n\d]{0,12}?\b(?:in|for)\s+(?<words>[\p{Lu}][^.;:\n$€£\d]{1,90})/u;

/**
 * @param {string} text  Unwrapped.
 * @param {Span[]} pays  Where the pay is, since places are named beside it.
 * @param {Table} table
 * @returns {Mention[]}
 */
export function placesInAd(text, pays, table) {
  const index = indexOf(table);
  /** @type {Mention[]} */
  const mentions = [];
  /**
   * @param {"job" | "pay" | "company"} kind
   * @param {number} start
   * @param {string} found
   * @param {number} [skip]
   */
  const add = (kind, start, found, skip = 0) => {
    const words = namesIn(found, index, kind, skip);
    const from = start + Math.max(0, found.indexOf(words));
    const end = from + words.length;
    if (
      !words ||
      EXCEPT.test(text.slice(Math.max(0, from - 60), from)) ||
      mentions.some((one) => one.start < end && from < one.end)
    )
      return;
    const places = readPlaces(words, table);
    if (places.length) mentions.push({ kind, start: from, end, places, words });
  };
  /**
   * @param {"job" | "pay" | "company"} kind
   * @param {RegExp} pattern
   */
  const addAll = (kind, pattern) => {
    for (const match of text.matchAll(pattern)) {
      const words = match.groups?.words ?? "";
      const { start, end } = sentenceAt(text, { start: match.index + 1, end: match.index + 2 });
      const sentence = text.slice(start, end);
      if (pattern !== LABEL && ASIDE.test(sentence)) continue;
      if (kind === "pay" && !MONEY.test(text.slice(Math.max(0, start - 120), end + 60))) continue;
      const isOfCompany =
        kind === "job" &&
        pattern !== LABEL &&
        pattern !== AT_OFFICE &&
        OF_COMPANY.test(text.slice(start, match.index + 25));
      add(isOfCompany ? "company" : kind, match.index + match[0].lastIndexOf(words), words, pattern === LABEL ? 2 : 0);
    }
  };
  addAll("job", LABEL);
  for (const { start, words } of headLines(text)) {
    const name = namesIn(words, index, "job", 0);
    const at = words.indexOf(name);
    if (name && !/^\s*[\p{L}\d]/u.test(words.slice(at + name.length))) add("job", start + at, name);
  }
  addAll("job", REMOTE);
  addAll("job", ROLE);
  addAll("job", START);
  addAll("job", OFFICE);
  addAll("job", OFFICE_PERK);
  addAll("job", MIDDLE_LABEL);
  addAll("job", AT_OFFICE);
  addAll("job", BEFORE_REMOTE);
  for (const pay of pays) {
    const before = PAY_LABEL.exec(text.slice(Math.max(0, pay.start - 90), pay.start));
    const words = before?.groups?.words ?? "";
    if (words) add("pay", pay.start - (before?.[0].length ?? 0) + (before?.[0].indexOf(words) ?? 0), words);
    const behind = PAY_BEHIND.exec(text.slice(pay.end, pay.end + 120));
    const place = behind?.groups?.words ?? "";
    if (place) add("pay", pay.end + (behind?.[0].lastIndexOf(place) ?? 0), place);
  }
  addAll("pay", PEOPLE);
  addAll("pay", LAW);
  addAll("company", COMPANY);
  addAll("job", DIRECT);
  addAll("job", TEAM);
  return mentions.sort((one, other) => one.start - other.start);
}

/**
 * The ends of the first short lines, where a place stands behind a title: “Data engineer, Austin, TX (hybrid)”.
 *
 * @param {string} text
 */
function headLines(text) {
  const lines = Array.from(text.matchAll(/[^\n]*\S[^\n]*/g)).slice(0, 6);
  return lines.flatMap(({ 0: line, index }) => {
    if (line.length > 110 || /[.!?]\s*$/.test(line) || line === line.toUpperCase()) return [];
    const parts = Array.from(line.matchAll(/(?:^|[|·•()–—]|\s-\s|,\s)\s*(?=(?<words>[\p{Lu}][^|·•]{1,70}))/gu));
    return parts.map(({ 0: all, index: at, groups }) => ({
      start: index + at + all.length,
      words: (groups?.words ?? "").replace(/[)\s]+$/, ""),
    }));
  });
}

/**
 * The part of a text that consists of names of places: of “Austin, TX with two days at home”, “Austin, TX”.
 *
 * @param {string} text
 * @param {import("./places-index.js").Index} index
 * @param {string} kind  Beside pay, other words may come first.
 * @param {number} skip  How many other parts, such as a street, may come first.
 */
function namesIn(text, index, kind, skip) {
  const parts = text.split(new RegExp(`(${SEPARATOR.source})`, "u"));
  let from = -1;
  let to = 0;
  let at = 0;
  for (let number = 0; number < parts.length; number += 2) {
    const part = parts[number] ?? "";
    const next = (parts[number + 2] ?? "").trim();
    const found = nameIn(part, next, from >= 0, index, kind !== "job" && from < 0);
    if (found) {
      if (from < 0) from = at + found.from;
      to = at + found.to;
      if (found.to < part.trimEnd().length) break;
    } else if (part.replace(AROUND, "").trim() && from >= 0) break;
    else if (part.replace(AROUND, "").trim() && from < 0 && number >= 2 * skip) break;
    at += part.length + (parts[number + 1]?.length ?? 0);
  }
  return from < 0 ? "" : text.slice(from, to);
}

/**
 * The name of a place that a text begins with, or ends with.
 *
 * @param {string} part
 * @param {string} next  What stands behind the next comma.
 * @param {boolean} isBehind  Whether a place stands before it.
 * @param {import("./places-index.js").Index} index
 * @param {boolean} isLast
 */
function nameIn(part, next, isBehind, index, isLast) {
  const words = Array.from(part.matchAll(/[^\s]+/gu), ({ 0: word, index: at }) => ({
    word,
    from: at,
    to: at + word.length,
  }));
  for (let length = Math.min(5, words.length); length > 0; length--) {
    for (let first = 0; first + length <= words.length; first++) {
      const chosen = words.slice(first, first + length);
      const around = words
        .slice(0, first)
        .map(({ word }) => word)
        .join(" ")
        .replace(AROUND, "")
        .replace(/[^\p{L}\d]/gu, "");
      if (around && !isLast) continue;
      if (
        isLast &&
        words
          .slice(first + length)
          .map(({ word }) => word)
          .join(" ")
          .replace(AROUND, "")
          .replace(/[^\p{L}\d]/gu, "")
      )
        continue;
      const [start, end] = [chosen[0]?.from ?? 0, chosen.at(-1)?.to ?? 0];
      const name = part.slice(start, end);
      const entry = /^[\p{Lu}\d]/u.test(name) ? lookUp(index, name) : undefined;
      if (entry && isTelling(name, entry, next, isBehind, index)) return { from: start, to: end };
    }
  }
  return undefined;
}

/**
 * Whether a name stands for a place here: “Mission” does before “TX”, and “AI” behind no city.
 *
 * @param {string} name
 * @param {import("./places-index.js").Entry} entry
 * @param {string} next
 * @param {boolean} isBehind
 * @param {import("./places-index.js").Index} index
 */
function isTelling(name, entry, next, isBehind, index) {
  const letters = name.replace(/[^\p{L}]/gu, "");
  if (letters.length <= 3)
    return (
      ALONE.test(name) ||
      (isBehind &&
        (entry.areas.length > 0 || entry.parts.length > 0) &&
        !/^(?:AI|ML|IT|QA|HR|BE|ME|MS|LI|PM|CI|CD|AM|IN)$/.test(name)) ||
      (isBehind && name === "IN")
    );
  const area = lookUp(index, next.replace(/[).\s].*$/su, ""));
  const isSettled = area && area.areas.length > 0;
  return (
    entry.areas.length > 0 ||
    entry.parts.length > 0 ||
    (entry.cities[0]?.rank ?? Infinity) < MIDDLE ||
    Boolean(isSettled)
  );
}

/** What says that a sentence is about the company, not the job. */
const OF_COMPANY =
  /\b(?:headquarter(?:s|ed)|founded|we(?:'re|’re| are) (?:an?|the)\b|our (?:team|teams|company|people|employees|customers|clients) (?:is|are)\b|we have (?:local |our )?offices|our offices|company|startup|firm|provider|businesses|employees|stakeholders|team of|companies|teams? across)\b/iu;
