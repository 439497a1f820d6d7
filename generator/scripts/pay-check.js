/**
 * Parses pay as people write it, and checks a job ad against the pay rules of a place.
 *
 * @typedef {{low: number, high: number, currency: string, period: string, amounts: number, open: boolean, unknown: string}} Pay
 * `currency` and `period` are empty if the text doesn't name them; `amounts` is the number of amounts, 0 to 2;
 * `unknown` is what stands where a currency would, and isn't one.
 *
 * @typedef {{check: string, says: string, words?: string[], most?: number, currency?: string, unless_above?: number,
 *   percent?: number}} Ask
 * @typedef {import("./place-rules.js").Rule} Rule
 *
 * @typedef {{pay: string, benefits: string, until: string, text: string}} Ad
 */
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

/** @type {Record<string, string>} By where a rule wants the pay. */
const MISSING = {
  "in the ad": "The ad doesn’t state the pay.",
  "in the ad or by a link": "The ad neither states the pay nor links to it.",
  "before the interview": "The ad doesn’t state the pay, which applicants must get before the interview.",
  "before the contract": "The ad doesn’t state the pay, which applicants must get before the contract.",
};

/**
 * What the place requires and the ad lacks: the problem, and how to fix it.
 *
 * @param {Ad} ad
 * @param {Pick<Rule, "asks" | "dollar" | "where">} rule
 * @returns {[message: string, fix: string][]}
 */
export function checkPay(ad, { asks, dollar, where }) {
  const pay = parsePay(ad.pay, dollar);
  const width = pay.high - pay.low;
  const reported = asks.some((ask) => ask.check === "closed range");
  return asks.flatMap((ask) => {
    const { check, says, words = [], most = Infinity, currency, unless_above: end = Infinity, percent } = ask;
    const said = words.find((word) => ad.text.toLowerCase().includes(word.toLowerCase()));
    const openEnd = pay.open && "The range has an open end.";
    const missing = !ad.pay.trim()
      ? (MISSING[where] ?? "The pay is missing.")
      : !pay.amounts && "The pay holds no amount.";
    const units = [
      !pay.currency && "The currency is missing.",
      !pay.period && "The period is missing, such as “a year”.",
    ];
    const faults = {
      pay: missing
        ? [missing]
        : [
            !reported && openEnd,
            pay.amounts === 1 && !pay.open && "There is one amount. That is right only if no other pay is possible.",
            pay.low > pay.high && UPSIDE_DOWN,
            ...units,
          ],
      "minimum pay": missing ? [missing] : units,
      "closed range": [openEnd],
      spread: [
        percent !== undefined
          ? pay.low > 0 &&
            width > (pay.low * percent) / 100 &&
            `The range is ${share(width, pay.low)} of its lower end wide.`
          : pay.period === "year" &&
            pay.currency === currency &&
            width > most &&
            pay.high <= end &&
            `The range is ${currency} ${width.toLocaleString("en")} wide.`,
      ],
      deadline: [!ad.until && !said && "There is no last day to apply."],
      benefits: [!ad.benefits.trim() && "The benefits are missing."],
      statement: [!said && "No such statement was found."],
      avoid: [said && `The ad says “${said}”.`],
    }[check];
    return (faults ?? []).flatMap((fault) => (fault ? [[fault, says]] : []));
  });
}

/**
 * @param {number} part
 * @param {number} whole
 */
const share = (part, whole) => `${Math.round((100 * part) / whole)}%`;
