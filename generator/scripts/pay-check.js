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
import { _, language } from "./phrases.js";

/** What rules ask of the range itself. */
export const ON_RANGE = ["pay", "minimum pay", "closed range", "spread"];

/** @type {Record<string, string>} By where a rule wants the pay. */
const MISSING = {
  "in the ad": _("The ad doesn't state the pay."),
  "in the ad or by a link": _("The ad neither states the pay nor links to it."),
  "before the interview": _("The ad doesn't state the pay. Tell applicants before the interview."),
  "before the contract": _("The ad doesn't state the pay. Tell applicants before they sign the contract."),
};

/**
 * What the place requires and the ad lacks: the problem, and how to fix it.
 *
 * @param {Ad} ad
 * @param {Pick<Rule, "asks" | "dollar" | "where">} rule
 * @returns {[message: string, fix: string, check: string][]}
 */
export function checkPay(ad, { asks, dollar, where }) {
  const pay = typeof ad.pay === "string" ? readPay(ad.pay, dollar) : ad.pay;
  const width = pay.high - pay.low;
  const reported = asks.some((ask) => ask.check === "closed range");
  return asks.flatMap((ask) => {
    const { check, says, words = [], most = Infinity, currency, unless_above: end = Infinity, percent } = ask;
    const said = words.find((word) => ad.text.toLowerCase().includes(word.toLowerCase()));
    const openEnd = pay.open && _("The range is open-ended.");
    const missing = !(typeof ad.pay === "string" ? ad.pay.trim() : ad.pay.amounts)
      ? (MISSING[where] ?? _("The pay is missing."))
      : !pay.amounts && _("The pay line has no amount.");
    const units = [
      !pay.currency && _("The currency is missing."),
      !pay.period && _("The period is missing, such as “a year”."),
    ];
    const faults = {
      pay: missing
        ? [missing]
        : [
            !reported && openEnd,
            pay.amounts === 1 &&
              !pay.open &&
              _("The ad states one amount. That's enough only if you can't pay any other."),
            (pay.isReversed || pay.low > pay.high) && _("The first amount is higher than the second."),
            ...units,
          ],
      "minimum pay": missing ? [missing] : units,
      "closed range": [openEnd],
      spread: [
        percent !== undefined
          ? pay.low > 0 &&
            width > (pay.low * percent) / 100 &&
            _("The upper end is %(share)s above the lower end.", { share: share(width, pay.low) })
          : pay.period === "year" &&
            pay.currency === currency &&
            width > most &&
            pay.high <= end &&
            _("The range spans %(amount)s.", { amount: `${currency} ${width.toLocaleString(language)}` }),
      ],
      deadline: [!ad.until && !said && _("There is no last day to apply.")],
      benefits: [!ad.benefits.trim() && _("The benefits are missing.")],
      statement: [!said && _("We found no such statement in the ad.")],
      avoid: [said && _("The ad says “%(words)s”.", { words: said })],
    }[check];
    return (faults ?? []).flatMap((fault) => (fault ? [[fault, says, check]] : []));
  });
}

/**
 * @param {number} part
 * @param {number} whole
 */
const share = (part, whole) => (part / whole).toLocaleString(language, { style: "percent" });
