/**
 * Finds amounts of money in a text, as people write them: “$119.3K”, “€ 70.000,-”, “₹25,00,000”, “NT$1,200,000”.
 *
 * @typedef {object} Amount
 * @property {number} start
 * @property {number} end
 * @property {number} value
 * @property {number} factor  1,000 for “k”; 1 if the text has none.
 * @property {string} sign  As written, such as “$”; empty without one.
 * @property {string} code  Of ISO 4217, if the amount has one.
 * @property {boolean} isOpen  Whether a plus sign stands behind it, as in “$150,000+”.
 * @property {boolean} isYearly  Whether the multiple says so, as LPA and 万 do.
 */

/** The usual ones, for engines that list none. */
const USUAL = `AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW LKR MXN
  MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD SAR SEK SGD THB TRY TWD UAH USD VND ZAR`.split(/\s+/);
const CURRENCIES = new Set([...USUAL, ...(globalThis.Intl?.supportedValuesOf?.("currency") ?? [])]);

/** @type {Record<string, string>} */
const CODES = {
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  "¥": "JPY",
  "₩": "KRW",
  "₪": "ILS",
  "₺": "TRY",
  "₴": "UAH",
  "₱": "PHP",
  "₫": "VND",
  US$: "USD",
  CA$: "CAD",
  C$: "CAD",
  CAD$: "CAD",
  A$: "AUD",
  AU$: "AUD",
  NZ$: "NZD",
  N$: "NZD",
  S$: "SGD",
  SG$: "SGD",
  HK$: "HKD",
  NT$: "TWD",
  MX$: "MXN",
  R$: "BRL",
  RS: "INR",
  RMB: "CNY",
  KR: "SEK",
  ZŁ: "PLN",
  ZL: "PLN",
  KČ: "CZK",
  KC: "CZK",
  FT: "HUF",
  LEI: "RON",
  RM: "MYR",
  EURO: "EUR",
  EUROS: "EUR",
  POUNDS: "GBP",
  DOLLARS: "USD",
  RUPEES: "INR",
  FRANCS: "CHF",
  YEN: "JPY",
  円: "JPY",
  元: "CNY",
};

/** @type {[pattern: RegExp, factor: number][]} */
const FACTORS = [
  [/^(k|thousand)$/i, 1e3],
  [/^(lpa|lakhs?|lacs?|l)$/i, 1e5],
  [/^(m|mm|mio|million|mn)$/i, 1e6],
  [/^万$/, 1e4],
  [/^(cr|crores?)$/i, 1e7],
  [/^(b|bn|billion)$/i, 1e9],
  [/^(t|tn|trillion)$/i, 1e12],
];

const CODE = `(?:${[...CURRENCIES].join("|")}|usd|eur|gbp|cad|inr)`;
const SIGN =
  "(?:(?:US|CA|CAD|C|AU|A|NZ|N|SG|S|HK|NT|MX|R)\\s?)?[$]|[€£₹¥₩₪₺₴₱₫]|R[sS]\\b\\.?|RM(?=\\s?\\d)|\\bkr\\b\\.?";
const AFTER =
  "[€£₹¥$₺₴₱₫円元]|(?:[Ee]uros?|[Pp]ounds|[Dd]ollars|[Rr]upees|[Ff]rancs|[Yy]en|kr|zł|zl|Kč|Kc|Ft|lei)(?!\\p{L})\\.?";
const NUMBER =
  "\\d{1,3}(?:[.,'’\\u00a0\\u202f ]\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d{1,2}(?:,\\d{2})+,\\d{3}(?!\\d)|" +
  "\\d+(?:[.,]\\d{1,2}(?!\\d))?";
const FACTOR =
  "(?:\\s?(?:[kK]|[Tt]housand|LPA|lpa|[Ll]akhs?|[Ll]acs?|[Mm]io|[Mm]illion|mn|mm|MM|[Cc]rores?|[Cc]r|" +
  "[Bb]illion|bn|[Tt]rillion|M|B|L|m|b)(?![\\p{L}\\p{N}])|万)";
const AMOUNT = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?<before>${CODE})\\s?)?(?:(?:(?<![\\p{L}\\p{N}])|(?<=[A-Z]{3}))(?<sign>${SIGN})\\s?)?(?:(?<inside>${CODE})\\s)?` +
    `(?<number>${NUMBER})(?:,[-–—]+|\\.[-–—]+)?(?<factor>${FACTOR})?(?<plus>\\+)?(?:\\s?(?<after>${AFTER})(?!\\s?\\d))?` +
    `(?:\\s?\\(?(?<behind>${CODE})(?![\\p{L}\\p{N}])\\)?)?(?<last>\\+)?`,
  "gu",
);
/** Money isn’t a part of a word, of a longer number or of a date. */
const WITHIN = /[\p{L}\p{N}]$|\d[.,:/]$|#$/u;
const PERCENT = /^\s?%/;
/** A bare number in front of these is no money. */
const COUNTED =
  /^(?:\s?%|\s?\(k\)|[\s-]*(?:percent|years?|yrs?|months?|weeks?|days?|hours?|hrs?|people|employees|users|customers|paid|minutes|th\b|st\b|rd\b|nd\b|[x×]\b)|\p{L})/iu;
/** What is added to pay: “$150,000+ equity” has no open end. */
const ADDED =
  /^\s*(?:\p{L}+ )?(?:equity|bonus|benefits|stock|commission|rsus?|variable|super|ote|options|shares|perks)/iu;

/**
 * @param {string} text
 * @returns {Amount[]} in the order of the text
 */
export function findAmounts(text) {
  return Array.from(text.matchAll(AMOUNT), amountOf).filter(({ start, end, sign, code, value }) => {
    const isOther = sign || code ? PERCENT : COUNTED;
    return (
      !isOther.test(text.slice(end, end + 20)) &&
      !(value === 401_000 && !sign) &&
      (sign || code || !WITHIN.test(text.slice(Math.max(0, start - 2), start)))
    );
  });
}

/** @param {RegExpExecArray} match */
function amountOf({ 0: { length }, index, groups = {}, input }) {
  const { sign = "", number = "", factor = "", after = "", plus, last } = groups;
  const written = (sign || after).replace(/[\s.]/g, "");
  const end = index + length;
  const rest = input.slice(end, end + 30);
  const times = FACTORS.find(([pattern]) => pattern.test(factor.trim()))?.[1] ?? 1;
  const code = groups.behind ?? groups.before ?? groups.inside ?? CODES[written.toUpperCase()] ?? "";
  return {
    start: index,
    end,
    value: toNumber(number) * times,
    factor: times,
    sign: written,
    code: code.toUpperCase(),
    isOpen: Boolean(plus || last) && !/^[\p{L}\d]/u.test(rest) && !ADDED.test(rest),
    isYearly: /lpa|万/i.test(factor),
  };
}

/** @param {string} code */
export const isCurrency = (code) => CURRENCIES.has(code);

/** @param {string} number */
function toNumber(number) {
  const [whole = "", cents = "0"] = number.split(/[.,](?=\d\d?$)/);
  return Number(`${whole.replace(/\D/g, "")}.${cents}`);
}
