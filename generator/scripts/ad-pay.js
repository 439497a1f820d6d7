/**
 * Finds the pay of a job in its ad, among funding, bonuses, budgets and years.
 *
 * @typedef {import("./pay-reading.js").Pay} Pay
 * @typedef {{start: number, end: number}} Span
 * @typedef {Pay & {sentence: Span, isLikeYearly: boolean}} FoundPay
 */
import { sentenceAt } from "./ad-text.js";
import { each } from "./pay-periods.js";
import { periodNamed, readPays } from "./pay-reading.js";
import { _, language } from "./phrases.js";

const PAY =
  /\b(?:salar(?:y|ies)|pay|paid|compensation|comp|remuneration|wages?|rates?|base|OTE|CTC|earn|earnings|package|gehalt|annual(?:ly|ized)?|p\.?a|per annum|hourly|a year|per year|per hour|USD|ranges?|hiring range|stipend of this internship)\b/iu;
const STRONG =
  /\b(?:salar(?:y|ies)|pay (?:range|band|scale|rate|transparency)|base pay|pay|compensation|remuneration|wages?|OTE|CTC|earn|gehalt|(?:hourly|day|daily) rate|rate(?=\s*:))\b/iu;
/** What is said of other money, just before or behind it. */
const OTHER_BEFORE =
  /\b(?:rais(?:ed|ing)|funding|fund(?:ed)?|valu(?:ed|ation)|revenues?|ARR|GMV|AUM|assets|invest(?:ed|ing|ment|ments)|backed|budgets?|sav(?:e|ed|ing|ings)|deals?|contracts?|stipends?|allowances?|reimburse(?:d|ment|ments)?|sign(?:ing)?-?\s?on|signing bonus|referral|(?<!machine |deep )learning|development|donat\w+|match(?:ing|ed)?|wellness|wellbeing|home office|equipment|tuition|prizes?|awards?|credits?|perks?|vouchers?|market|round|series [a-f]|seed|worth|over the past|sales|HSA|FSA|deductible|insurance|premium|gift|bonus(?:es)? (?:of|up to|worth)|commut\w+|travel|phone|internet|gym|meal|lunch|pension|subsidy|fees?|penalt\w+|fines?|transactions?|process\w*|manag(?:es?|ed|ing)|spend|costs?)\b[^.\n;]{0,45}$/iu;
const OTHER_BEHIND =
  /^(?:(?!\b(?:plus|and|with|including|inclusive|base)\b)[^.\n;+,]){0,28}?\b(?:in (?:funding|revenue|annual revenue|ARR|sales|assets|savings|spend|capital|equity|credits|payments|transactions|total funding)|series [a-f]|seed|funding|round|revenue|ARR|GMV|AUM|valuation|raised|stipends?|allowances?|budgets?|reimburse\w*|sign(?:ing)?[- ]on|signing|referral|(?<!machine |deep )learning|gift|donation|match|wellness|home[- ]office|bonus(?:es)?(?! eligible|-eligible)|investment|investors?|market|industry|company|business|opportunity|fund|deals?|customers|users|vouchers?|credits?|grants?|towards?|equipment|worth of|perks?|subsidy|lump sum|relocation|child|per child|education|professional development|life insurance|contribution|401)\b/iu;
const LEAST = 15000;
const MOST = 3_000_000;
/** @type {Record<string, number>} How many units make about as much as one dollar does, to a power of ten. */
const UNITS = {
  JPY: 100,
  INR: 100,
  KRW: 1000,
  HUF: 100,
  IDR: 10000,
  VND: 10000,
  CLP: 1000,
  COP: 1000,
  ISK: 100,
  NGN: 1000,
  PKR: 100,
  ARS: 1000,
  CZK: 10,
  TWD: 10,
  THB: 10,
  PHP: 10,
  SEK: 10,
  NOK: 10,
  DKK: 10,
  MXN: 10,
  ZAR: 10,
  HKD: 10,
  CNY: 10,
  TRY: 10,
  UAH: 10,
  KES: 100,
  EGP: 10,
  RSD: 100,
  LKR: 100,
};
/** @type {Record<string, number>} */
const PER_YEAR = { hour: 2000, day: 220, week: 48, month: 12, year: 1 };

/** @param {{currency: string}} pay */
const unitsOf = ({ currency }) => UNITS[currency] ?? 1;

/**
 * @param {string} text  Unwrapped.
 * @param {string | null} [dollar]
 * @returns {FoundPay[]}
 */
export function payInAd(text, dollar = "USD") {
  /** @type {FoundPay[]} */
  const found = [];
  for (const pay of readPays(text, dollar)) {
    const sentence = sentenceAt(text, pay);
    const before = text.slice(Math.max(sentence.start, pay.start - 160), pay.start);
    const behind = text.slice(pay.end, Math.min(sentence.end, pay.end + 90));
    const above = text.slice(Math.max(0, sentence.start - 60), sentence.start);
    const last = found.at(-1);
    const goesOn = last && last.end > sentence.start && !pay.isSigned && pay.amounts === 2 && pay.low >= last.low / 4;
    if (!goesOn && !isPay(pay, before, behind, above)) continue;
    const named = [behind, before, above].map(periodNamed).find((one) => one && isPlausible(pay, one)) ?? "";
    found.push({
      ...pay,
      currency: pay.currency || (goesOn ? last.currency : ""),
      period: pay.period || (goesOn ? last.period : named),
      sentence,
      isLikeYearly: pay.low / unitsOf(pay) >= LEAST,
    });
  }
  return found;
}

/**
 * @param {Pay} pay
 * @param {string} before
 * @param {string} behind
 * @param {string} above
 */
function isPay(pay, before, behind, above) {
  const units = unitsOf(pay);
  const isStrong = STRONG.test(before) || STRONG.test(behind.slice(0, 60)) || STRONG.test(above);
  if (pay.high / units > MOST && !(pay.amounts === 2 && isStrong && pay.low / units < MOST / 3)) return false;
  if (!pay.isSigned) return isBarePay(pay, before, behind);
  const range = pay.amounts === 2;
  if (OTHER_BEHIND.test(behind) || OTHER_BEFORE.test(before))
    return range && isStrong && pay.low / units >= LEAST && !OTHER_BEHIND.test(behind);
  if (range && (pay.low / units >= LEAST || pay.period))
    return PAY.test(before + behind + above) || pay.low / units >= LEAST;
  return isStrong && (pay.period !== "" || pay.low / units >= LEAST || (range && pay.low / units >= 10));
}

/**
 * A number without currency, period or multiple: only right behind a label is it pay.
 *
 * @param {Pay} pay
 * @param {string} before
 * @param {string} behind
 */
function isBarePay({ low, amounts }, before, behind) {
  return (
    /\b(?:salary|pay|compensation|wage|CTC|remuneration)(?: range| band)?(?: is| of| from)?\s*[:–-]?\s*(?:between |from )?$/iu.test(
      before,
    ) &&
    low >= (amounts === 2 ? 1000 : 10000) &&
    !/^\s*(?:%|people|employees)/.test(behind)
  );
}

/**
 * @param {Pay} pay
 * @param {string} period
 */
const isPlausible = (pay, period) => payDoubts({ ...pay, period, amounts: 1 }).length === 0;

/**
 * What can hardly be meant: “7 to 54,939”, “$60 a year”.
 *
 * @param {Pay} pay
 * @returns {string[]}
 */
export function payDoubts({ low, high, currency, period, amounts }) {
  const units = unitsOf({ currency });
  const perYear = period ? (PER_YEAR[period] ?? 1) : 0;
  const ends = [low, high].map((value) => (value / units) * perYear);
  const text = (/** @type {number} */ value) => value.toLocaleString(language);
  return [
    ...(amounts === 2 && high > 6 * low
      ? [_("%(low)s and %(high)s are too far apart to be both ends of a range.", { low: text(low), high: text(high) })]
      : []),
    ...(perYear && ends.some((end) => end < 1500)
      ? [_("%(amount)s is too little to be right.", { amount: each(text(low), period) })]
      : []),
    ...(perYear && ends.some((end) => end > MOST)
      ? [_("%(amount)s is too much to be right.", { amount: each(text(high), period) })]
      : []),
  ];
}

const LABELED =
  /^[^\p{L}\n$€£₹]*(?:(?:base|annual|basic|gross|total|target|estimated|expected|starting|monthly|hourly) )*(?:salary|pay|compensation|remuneration|wage|CTC|OTE|rate)(?: range| band| package)?(?: \([^)\n]{1,20}\))?\s*[:–—-]\s*(?<value>[^\n]{2,80})$/gimu;
const NO_AMOUNT =
  /\b(?:competitive|negotiable|DOE|depend\w*|attractive|market|commensurate|tbd|tbc|confidential|industry standard|undisclosed|six[- ]figures?|good|best in|as per|to be)\b/iu;
const UNREADABLE = /[$€£₹]\s?(?:[xX_?]{2,}[\w,.]*|t\.?b\.?[cd]\b)|[$€£₹]\s?\d*[oO][oO\d,]{2,}/gu;

/**
 * Pay that is stated in a way nobody can read as an amount: “Salary: competitive”, “$XXX,XXX”.
 *
 * @param {string} text  Unwrapped.
 * @param {Span[]} pays  What could be read.
 * @returns {import("./ad-check.js").Finding[]}
 */
export function unreadPays(text, pays) {
  const free = (/** @type {Span} */ span) => !pays.some((pay) => pay.start < span.end && span.start < pay.end);
  const labeled = Array.from(text.matchAll(LABELED)).flatMap(({ 0: all, index, groups }) => {
    const value = groups?.value ?? "";
    const end = index + all.length;
    const span = { start: end - value.length, end };
    if (!free({ start: index, end })) return [];
    const isVague = !/\d/.test(value) && NO_AMOUNT.test(value);
    if (!isVague && !/[$€£₹]|\d{2,}[.,]?\d{3}|\d\s?k\b/iu.test(value)) return [];
    return [
      {
        span,
        message: isVague
          ? _("The pay line has no amount: “%(quote)s”.", { quote: value.trim() })
          : _("This pay can't be read: “%(quote)s”.", { quote: value.trim() }),
      },
    ];
  });
  const signs = Array.from(text.matchAll(UNREADABLE), ({ 0: words, index }) => ({
    span: { start: index, end: index + words.length },
    message: _("This pay can't be read: “%(quote)s”.", { quote: words }),
  })).filter(
    ({ span }) => free(span) && !labeled.some((one) => one.span.start < span.end && span.start < one.span.end),
  );
  const cure = _("Write both ends with currency and period, such as “$120,000 to $150,000 a year”.");
  return [...labeled, ...signs].map((one) => ({ ...one, cure, rules: [] }));
}
