/**
 * Checks a job ad against the pay rules of a place.
 *
 * @typedef {{low: number, high: number, currency: string, period: string, amounts: number, open: boolean,
 *   isReversed?: boolean, unknown?: string}} Pay
 * `currency` and `period` are empty if the ad doesn't name them; `amounts` is the number of amounts, 0 to 2;
 * `isReversed` says that the first one was the higher; `unknown` is what stands where a currency would.
 *
 * @typedef {{check: string, says: string, words?: string[], most?: number, currency?: string, unless_above?: number,
 *   percent?: number}} Ask
 * @typedef {import("./place-rules.js").Rule} Rule
 *
 * @typedef {{pay: string | Pay, benefits: string, until: string, text: string}} Ad
 * `pay` is a text to read, or what was read in one.
 */
import { readPay } from "./pay-reading.js";

const UPSIDE_DOWN = "The first amount is above the second.";

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
  const pay = typeof ad.pay === "string" ? readPay(ad.pay, dollar) : ad.pay;
  const width = pay.high - pay.low;
  const reported = asks.some((ask) => ask.check === "closed range");
  return asks.flatMap((ask) => {
    const { check, says, words = [], most = Infinity, currency, unless_above: end = Infinity, percent } = ask;
    const said = words.find((word) => ad.text.toLowerCase().includes(word.toLowerCase()));
    const openEnd = pay.open && "The range has an open end.";
    const missing = !(typeof ad.pay === "string" ? ad.pay.trim() : ad.pay.amounts)
      ? (MISSING[where] ?? "The pay is missing.")
      : !pay.amounts && "The pay line has no amount.";
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
            (pay.isReversed || pay.low > pay.high) && UPSIDE_DOWN,
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
