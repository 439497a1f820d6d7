/**
 * Checks the text of any job ad: pay, places and their rules, wording, sections, blanks, length.
 *
 * @typedef {import("./ad-pay.js").FoundPay} FoundPay
 * @typedef {import("./ad-places.js").Mention} Mention
 * @typedef {import("./pay-rules-data.js").Applying} Applying
 * @typedef {{start: number, end: number}} Span
 *
 * @typedef {object} Finding
 * @property {string} message
 * @property {string} cure  What to do about it.
 * @property {Span | null} span  Where it is in the text; null if it isn’t there.
 * @property {Applying[]} rules  Those that ask for it.
 *
 * @typedef {object} Report
 * @property {FoundPay[]} pays
 * @property {Mention[]} places
 * @property {string[]} placeNames  States or countries, as the places were understood.
 * @property {Applying[]} rules
 * @property {Record<"pay" | "places" | "words" | "sections" | "blanks", Finding[]>} findings
 * @property {{words: number, minutes: number}} length
 *
 * @typedef {object} Lists  What the guide knows.
 * @property {import("./wording-check.js").Wording} wording
 * @property {[id: string, name: string, source: string, without: string, cure: string][]} sections
 * @property {Record<string, import("./place-rules.js").Rule>} places
 */
import { payDoubts, payInAd, unreadPays } from "./ad-pay.js";
import { placesInAd } from "./ad-places.js";
import { findBlanks, missingSections, sectionsIn } from "./ad-sections.js";
import { readingTime, unwrapped } from "./ad-text.js";
import { checkPay, ON_RANGE } from "./pay-check.js";
import { namesOf } from "./pay-rules-data.js";
import { _ } from "./phrases.js";
import { isBinding, rulesFor } from "./place-rules.js";
import { readPlaces } from "./places.js";
import { findWording } from "./wording-check.js";

/** @type {Record<string, string>} By country. */
const DOLLARS = { US: "USD", CA: "CAD", AU: "AUD", NZ: "NZD", SG: "SGD", HK: "HKD", TW: "TWD", MX: "MXN" };
const REMOTE =
  /\b(?:(?:fully|100%) remote|remote (?:role|position|job|opportunity)|(?:role|position|job) (?:is|can be) (?:[\w%]+ )?remote|work(?:ing)? 100% remotely)\b|#LI-remote\b|^remote\b/im;
const LONG = 5;
const SHORT = 0.8;

/**
 * @param {string} pasted
 * @param {string} typedPlace  Where the job is, by the reader; what the ad says counts if it is empty.
 * @param {Lists} lists
 * @param {import("./places-index.js").Table} table
 * @param {string} today  In ISO 8601.
 * @returns {Report}
 */
export function checkAd(pasted, typedPlace, lists, table, today) {
  const text = unwrapped(pasted);
  const mentions = placesInAd(text, payInAd(text), table);
  const atWork = mentions.filter(({ kind }) => kind !== "company");
  const places = typedPlace.trim() ? readPlaces(typedPlace, table) : atWork.flatMap((mention) => mention.places);
  const pays = payInAd(text, dollarOf(places));
  const rules = rulesFor(places, lists.places, table.groups).flatMap((id) => {
    const rule = lists.places[id];
    return rule ? [{ id, rule }] : [];
  });
  const binding = rules.filter(({ rule }) => isBinding(rule, today));
  const sections = sectionsIn(text, lists.sections, lists.wording.signs);
  return {
    pays,
    places: mentions,
    placeNames: namesOf(places, table),
    rules,
    findings: {
      pay: [...payFindings(text, pays, Boolean(binding.length)), ...ruleFindings(text, pays, sections, binding)],
      places: typedPlace.trim() || atWork.length ? [] : [noPlace(text, mentions)],
      words: wordFindings(text, lists.wording, pays.length > 0),
      sections: missingSections(sections, lists.sections),
      blanks: [...findBlanks(text), ...lengthFindings(text)],
    },
    length: readingTime(text),
  };
}

/**
 * What a bare dollar sign means: the dollar of the only country that is named.
 *
 * @param {import("./places.js").Place[]} places
 */
function dollarOf(places) {
  const countries = new Set(places.map(({ area }) => area.slice(0, 2)));
  const [only = ""] = countries.size === 1 ? countries : [];
  return DOLLARS[only] ?? "USD";
}

/**
 * @param {string} text
 * @param {FoundPay[]} pays
 * @param {boolean} isAsked  Whether a rule asks for the pay, and so reports by itself that it is missing.
 * @returns {Finding[]}
 */
function payFindings(text, pays, isAsked) {
  const unread = unreadPays(text, pays);
  const doubts = pays.flatMap((pay) =>
    payDoubts(pay).map((message) => ({
      message,
      cure: _("Check both amounts and the period."),
      span: spanOf(pay),
      rules: [],
    })),
  );
  const missing = {
    message: _("The ad doesn't state the pay."),
    cure: _("State the lowest and highest pay, with the currency and period."),
    span: null,
    rules: [],
  };
  const reversed = (isAsked ? [] : pays)
    .filter(({ isReversed }) => isReversed)
    .map((pay) => ({
      message: _("The first amount is higher than the second."),
      cure: _("Begin with the lower end."),
      span: spanOf(pay),
      rules: [],
    }));
  return [...unread, ...doubts, ...reversed, ...(pays.length || unread.length || isAsked ? [] : [missing])];
}

/** @param {Span} span */
const lengthOf = ({ start, end }) => end - start;

/** @param {Span} found */
const spanOf = ({ start, end }) => ({ start, end });

/**
 * What the rules of all places ask for and the ad lacks. What several of them ask for is said once.
 *
 * @param {string} text
 * @param {FoundPay[]} pays
 * @param {Map<string, Span>} sections
 * @param {Applying[]} binding
 * @returns {Finding[]}
 */
function ruleFindings(text, pays, sections, binding) {
  const ranges = pays.filter(({ amounts }) => amounts === 2);
  const stated = ranges.length ? ranges : pays;
  /** @type {Map<string, Finding>} */
  const findings = new Map();
  for (const one of binding) {
    const isUnsure = one.rule.state === "unsure";
    for (const pay of stated.length ? stated : [null]) {
      const ad = {
        pay: pay ? { ...pay, period: pay.period || (pay.isLikeYearly ? "year" : "") } : "",
        benefits: sections.has("benefits") ? "stated" : "",
        until: sections.has("closing-date") ? "stated" : "",
        text,
      };
      for (const [fault, cure, check] of checkPay(ad, one.rule)) {
        const message = isUnsure ? _("%(fault)s It's unclear whether the law requires this.", { fault }) : fault;
        const key = check === "statement" ? cure : message;
        const isOfRange = pay && ON_RANGE.includes(check);
        const finding = findings.get(key) ?? { message, cure, span: isOfRange ? spanOf(pay) : null, rules: [] };
        if (!finding.rules.includes(one)) finding.rules.push(one);
        findings.set(key, finding);
      }
    }
  }
  return [...findings.values()];
}

/**
 * @param {string} text
 * @param {Mention[]} mentions
 * @returns {Finding}
 */
function noPlace(text, mentions) {
  const company = mentions.find(({ kind }) => kind === "company");
  const remote = /\b(?:from anywhere|worldwide|globally remote|anywhere in the world)\b/i.test(text)
    ? null
    : REMOTE.exec(text);
  const cure = _("Name the city and state or country, and for remote work every country or state it is open to.");
  if (company)
    return {
      message: _("The ad says where the company is, but not where the job is."),
      cure,
      span: spanOf(company),
      rules: [],
    };
  if (remote)
    return {
      message: _("The ad says “remote”, but not from where."),
      cure,
      span: { start: remote.index, end: remote.index + remote[0].length },
      rules: [],
    };
  return { message: _("No work location was found."), cure, span: null, rules: [] };
}

/**
 * @param {string} text
 * @param {import("./wording-check.js").Wording} wording
 * @param {boolean} isPayStated
 * @returns {Finding[]}
 */
function wordFindings(text, wording, isPayStated) {
  const found = findWording(text, wording).filter(({ fineWithPay }) => !(fineWithPay && isPayStated));
  /** @param {Span} one */
  const isInside = (one) =>
    found.some((other) => other.start <= one.start && one.end <= other.end && lengthOf(other) > lengthOf(one));
  return found
    .filter((one) => !isInside(one))
    .map(({ start, end, words, why, instead }) => ({
      message: _("“%(quote)s”", { quote: words.replace(/\s+/g, " ") }),
      cure: _("%(why)s Instead, %(instead)s.", { why, instead }),
      span: { start, end },
      rules: [],
    }));
}

/**
 * @param {string} text
 * @returns {Finding[]}
 */
function lengthFindings(text) {
  const { words, minutes } = readingTime(text);
  if (minutes > LONG)
    return [
      {
        message: _("The ad takes %(minutes)s minutes to read.", { minutes: Math.round(minutes) }),
        cure: _("Cut it to under four minutes."),
        span: null,
        rules: [],
      },
    ];
  if (words > 0 && minutes < SHORT)
    return [
      {
        message: _("The ad has only %(count)s words.", { count: words }),
        cure: _("Say what the job is, what it asks for and how you hire."),
        span: null,
        rules: [],
      },
    ];
  return [];
}
