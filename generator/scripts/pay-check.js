/**
 * Parses pay as people write it, and checks a job ad against the pay rules of a place.
 *
 * @typedef {{low: number, high: number, currency: string, period: string, amounts: number, open: boolean, unknown: string}} Pay
 * `currency` and `period` are empty if the text doesn't name them; `amounts` is the number of amounts, 0 to 2;
 * `unknown` is what stands where a currency would, and isn't one.
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
import { escapeRegExp } from "./escape-reg-exp.js";

const NO_PAY = /(?<![$€£\d,.])401\s*\(?k\)?|\d[\d.,]*\s*(%|(hours?|hrs|days?|weeks?|months)\b)/gi;
const AMOUNT = /\d+([.,'’\s]\d{3})*([.,]\d\d?)?(?!\d)(\s*k\b)?/gi;
const BETWEEN = /^[^.;\d]*([-–—−]|\b(to|and)\b)[^.;\d]*$/i;
const OPEN = /\d\s*k?\s*\+|\b(and|or) (up|more|above|over|higher)/i;
const ONE_END = /\b(up to|from|at least|start|min|max)/i;
const BESIDE = /\b[A-Z]{3}(?=\s?\d)|(?<=[\dk+]\s?)[A-Z]{3}\b/g;
const CURRENCY = /\b(USD|CAD|EUR|GBP|AUD|NZD|CHF|SEK|NOK|DKK|PLN|CZK|JPY|INR|SGD)\b|[A-Z]*[$]|[€£₹]/;
const PERIOD = /\b(?:(yea?r|annu|p\.a)|(month)|(week)|(day|daily)|(hou?r))/i;
const PERIODS = ["year", "month", "week", "day", "hour"];

const UPSIDE_DOWN = "The first amount is above the second.";

/** @type {Record<string, string>} By the sign, or by the letter before a dollar sign. */
const SIGNS = { "€": "EUR", "£": "GBP", "₹": "INR", A: "AUD", C: "CAD", N: "NZD", S: "SGD", U: "USD" };

/**
 * @param {string} text
 * @param {string | null} [dollar]  The currency that a bare dollar sign means.
 * @returns {Pay}
 */
export function parsePay(text, dollar = "USD") {
  const said = text.replace(NO_PAY, "");
  const [first, next] = said.matchAll(AMOUNT);
  const isRange = first && next && BETWEEN.test(said.slice(first.index + first[0].length, next.index));
  const amounts = isRange ? 2 : first ? 1 : 0;
  const high = toNumber((isRange ? next : first)?.[0]);
  const low = toNumber(first?.[0]);
  const sign = CURRENCY.exec(said)?.[0] ?? "";
  const beside = said.match(BESIDE) ?? [];
  const named = sign === "$" ? (dollar ?? "") : /\w{3}/.test(sign) ? sign : (SIGNS[sign.charAt(0)] ?? "");
  const currency = beside.find(isCurrency) ?? named;
  return {
    low: isRange && low < 1000 && /k$/i.test(next[0]) ? low * 1000 : low, // “90–110k”
    high,
    currency,
    period: PERIODS[(PERIOD.exec(said) ?? []).slice(1).findIndex(Boolean)] ?? "",
    amounts,
    open: OPEN.test(said) || (amounts === 1 && ONE_END.test(said)),
    unknown: sign || currency ? "" : (beside[0] ?? ""),
  };
}

/**
 * What can't be meant, whatever the place.
 *
 * @param {Pay} pay
 * @returns {string[]}
 */
export function payFaults({ low, high, unknown }) {
  return [
    ...(low > high ? [UPSIDE_DOWN] : []),
    ...(unknown ? [`“${unknown}” is not a currency, such as USD or EUR.`] : []),
  ];
}

/**
 * By what the browser knows from the Unicode CLDR.
 *
 * @param {string} code
 */
const isCurrency = (code) => Intl.supportedValuesOf("currency").includes(code);

/** @param {string} [amount] */
function toNumber(amount = "") {
  const [whole = "", cents = 0] = amount.replace(/\s*k/i, "").split(/[.,](?=\d\d?$)/);
  return Number(`${whole.replace(/\D/g, "")}.${cents}`) * (/k/i.test(amount) ? 1000 : 1);
}

/**
 * What the place requires and the ad lacks: the problem, and how to fix it.
 *
 * @param {Ad} ad
 * @param {Rule} rule
 * @returns {[message: string, fix: string][]}
 */
export function checkPay(ad, { asks, dollar, where }) {
  const pay = parsePay(ad.pay, dollar);
  const width = pay.high - pay.low;
  const reported = asks.some((ask) => ask.check === "closed range");
  return asks.flatMap((ask) => {
    const { check, says, words = [], most = Infinity, currency, unless_above: end = Infinity } = ask;
    const isSaid = words.some((word) => ad.text.toLowerCase().includes(word.toLowerCase()));
    const openEnd = pay.open && "The range has an open end.";
    const faults = {
      pay: !ad.pay.trim()
        ? [`The pay is missing. It belongs ${where}.`]
        : !pay.amounts
          ? ["The pay holds no amount."]
          : [
              !reported && openEnd,
              pay.amounts === 1 && !pay.open && "There is one amount. That is right only if no other pay is possible.",
              pay.low > pay.high && UPSIDE_DOWN,
              !pay.currency && "The currency is missing.",
              !pay.period && "The period is missing, such as “a year”.",
            ],
      "closed range": [openEnd],
      spread: [
        pay.period === "year" &&
          pay.currency === currency &&
          width > most &&
          pay.high <= end &&
          `The range is ${currency} ${width.toLocaleString("en")} wide.`,
      ],
      deadline: [!ad.until && !isSaid && "There is no last day to apply."],
      benefits: [!ad.benefits.trim() && "The benefits are missing."],
      statement: [!isSaid && "No such statement was found."],
    }[check];
    return (faults ?? []).flatMap((fault) => (fault ? [[fault, says]] : []));
  });
}

/**
 * The place that a location names: the first one in it, and of two that begin there the longer one. Short names
 * such as ON count only in capitals.
 *
 * @param {string} location
 * @param {Record<string, Rule>} places
 * @returns {string} its id, or an empty text
 */
export function placeOf(location, places) {
  const named = Object.entries(places).flatMap(([id, { aliases }]) =>
    aliases.map((alias) => {
      const words = new RegExp(`(?<!\\w)${escapeRegExp(alias)}(?!\\w)`, alias.length > 4 ? "i" : "");
      return { id, at: location.search(words), length: alias.length };
    }),
  );
  const found = named.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at || other.length - one.length);
  return found[0]?.id ?? "";
}
