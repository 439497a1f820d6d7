/**
 * Reads pay as people write it, and holds an ad against what a place asks.
 *
 * @typedef {{low: number, high: number, currency: string, period: string, amounts: number, open: boolean}} Pay
 * `currency` and `period` are empty if they are not said; `amounts` is how many were found, two at most.
 *
 * @typedef {{check: string, says: string, words?: string[], most?: number, currency?: string, unless_above?: number}} Ask
 * @typedef {object} Rule
 * @property {string} name
 * @property {string[]} aliases
 * @property {string | null} dollar  The currency that a bare dollar sign means there.
 * @property {string} where
 * @property {Ask[]} asks
 * @property {[string, string]} source  Name and address.
 * @property {string} checked
 *
 * @typedef {{pay: string, benefits: string, until: string, text: string}} Ad
 */

const NO_PAY = /(?<![$€£\d,.])401\s*\(?k\)?|\d[\d.,]*\s*(?:%|hours?|hrs|days?|weeks?|months)(?![\p{L}])/giu;
const AMOUNT = /\d+(?:[.,'’\s]\d{3})*(?:[.,]\d{1,2})?(?!\d)(?:\s*k(?!\p{L}))?/giu;
const BETWEEN = /^[^.;\d]{0,30}?(?:[-–—−]|(?<!\p{L})(?:to|and)(?!\p{L}))[^.;\d]{0,20}$/iu;
const OPEN = /\d\s*k?\s*\+|(?<!\p{L})(?:and|or) (?:up|more|above|over|higher|upwards?)(?!\p{L})/iu;
const ONE_END = /(?<!\p{L})(?:up to|from|at least|starting|starts|minimum|maximum|max|min|no less than|as much as)(?!\p{L})/iu;
const CODE = /(?<!\p{L})(?:USD|CAD|EUR|GBP|AUD|NZD|CHF|SEK|NOK|DKK|PLN|CZK|JPY|INR|SGD)(?!\p{L})/u;
const SIGN = /(?:CA?|US?|AU?|NZ)?\$|[€£₹]/u;

/** @type {Record<string, string>} */
const SIGNS = { "€": "EUR", "£": "GBP", "₹": "INR", C$: "CAD", CA$: "CAD", US$: "USD", U$: "USD", A$: "AUD", AU$: "AUD", NZ$: "NZD" };

/** @type {[string, RegExp][]} */
const PERIODS = [
  ["year", /(?<!\p{L})(?:years?|yearly|yr|annum|annual|annually|p\.a\.)(?!\p{L})/iu],
  ["month", /(?<!\p{L})(?:month|monthly)(?!\p{L})/iu],
  ["week", /(?<!\p{L})(?:week|weekly)(?!\p{L})/iu],
  ["day", /(?<!\p{L})(?:day|daily)(?!\p{L})/iu],
  ["hour", /(?<!\p{L})(?:hour|hourly|hr)(?!\p{L})/iu],
];

/**
 * @param {string} text
 * @param {string | null} [dollar]  The currency that a bare dollar sign means.
 * @returns {Pay}
 */
export function parsePay(text, dollar = "USD") {
  const said = text.replace(NO_PAY, "");
  const [first, next] = said.matchAll(AMOUNT);
  const second = first && next && BETWEEN.test(said.slice(first.index + first[0].length, next.index)) ? next : undefined;
  const high = toNumber((second ?? first)?.[0] ?? "");
  const low = toNumber(first?.[0] ?? "");
  const thousands = second && /k$/i.test(second[0]) && low < 1000; // "90–110k"
  const sign = CODE.exec(said)?.[0] ?? SIGN.exec(said)?.[0] ?? "";
  const amounts = second ? 2 : first ? 1 : 0;
  return {
    low: thousands ? low * 1000 : low,
    high,
    currency: sign === "$" ? dollar ?? "" : SIGNS[sign] ?? sign,
    period: PERIODS.find(([, words]) => words.test(said))?.[0] ?? "",
    amounts,
    open: OPEN.test(said) || (amounts === 1 && ONE_END.test(said)),
  };
}

/** @param {string} amount */
function toNumber(amount) {
  const [whole = "", cents] = amount.replace(/\s*k$/i, "").split(/[.,](?=\d{1,2}$)/);
  const number = Number(`${whole.replace(/\D/g, "")}.${cents ?? 0}`);
  return /k$/i.test(amount) ? number * 1000 : number;
}

/**
 * What an ad lacks that the place asks for.
 *
 * @param {Ad} ad
 * @param {Rule} rule
 * @returns {{message: string, cure: string}[]}
 */
export function checkPay(ad, rule) {
  const pay = parsePay(ad.pay, rule.dollar);
  const closed = rule.asks.some((ask) => ask.check === "closed range");
  const text = ad.text.toLowerCase();
  /** @type {Record<string, (ask: Ask) => (string | false | undefined)[]>} */
  const checks = {
    pay: () => (ad.pay.trim() ? payFaults(pay, closed) : [rule.where === "in the ad" ? "The pay is missing." : `There is no pay yet. It is due ${rule.where}.`]),
    "closed range": () => [pay.open && "The range has an open end."],
    spread: (ask) => [
      pay.amounts === 2 && pay.period === "year" && pay.currency === ask.currency && pay.high - pay.low > (ask.most ?? Infinity)
        && pay.high <= (ask.unless_above ?? Infinity) && `The range is ${(pay.high - pay.low).toLocaleString("en")} ${ask.currency} wide.`,
    ],
    deadline: (ask) => [!ad.until && !holds(text, ask) && "There is no last day to apply."],
    benefits: () => [!ad.benefits.trim() && "The benefits are missing."],
    statement: (ask) => [!holds(text, ask) && "No such statement was found."],
  };
  return rule.asks.flatMap((ask) =>
    (checks[ask.check]?.(ask) ?? []).flatMap((message) => (message ? { message, cure: ask.says } : [])),
  );
}

/**
 * @param {string} text
 * @param {Ask} ask
 */
const holds = (text, ask) => ask.words?.some((words) => text.includes(words.toLowerCase()));

/**
 * @param {Pay} pay
 * @param {boolean} closed  Whether an open end is reported elsewhere.
 */
function payFaults(pay, closed) {
  if (!pay.amounts) return ["The pay holds no amount."];
  return [
    !closed && pay.open && "The range has an open end.",
    pay.amounts === 1 && !pay.open && "There is one amount. That is right only if no other pay is possible.",
    pay.low > pay.high && "The first amount is above the second.",
    !pay.currency && "The currency is missing.",
    !pay.period && "The period is missing, such as “a year”.",
  ];
}

/**
 * The place that a location names: the first one named in it, and of two that begin there the longer.
 * Short forms such as ON count in capitals only.
 *
 * @param {string} location
 * @param {Record<string, Rule>} rules
 * @returns {string} its id, or nothing
 */
export function placeOf(location, rules) {
  const named = Object.entries(rules).flatMap(([id, { aliases }]) => aliases.map((alias) => ({ id, alias, at: indexOf(location, alias) })));
  return named.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at || other.alias.length - one.alias.length)[0]?.id ?? "";
}

/**
 * @param {string} location
 * @param {string} alias
 */
function indexOf(location, alias) {
  const words = alias.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return location.search(new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])`, alias.length > 4 ? "iu" : "u"));
}
