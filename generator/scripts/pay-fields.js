/**
 * Pay as fields: two amounts, a currency and a period. The ad's sentence, the data for search engines and the checks
 * all come from them. For a blank `pay-range`, the fields are `pay-range.min`, `.max`, `.currency` and `.period`.
 *
 * @typedef {{low: number, high: number, currency: string, period: string}} PayRange
 */

import { each } from "./pay-periods.js";
import { _, language } from "./phrases.js";

export const PAY_FIELDS = ["min", "max", "currency", "period"];

/** Digits, in groups or not; in India the groups are of two. A decimal part has one or two digits. */
const AMOUNT = /^(\d+|\d{1,3}(?:([.,'’\s])\d{3})(?:\2\d{3})*|\d{1,2}(?:,\d\d)*,\d{3})(?:[.,](\d\d?))?( ?k)?$/i;

/**
 * @param {string} typed
 * @returns {number} not a number if it isn't an amount
 */
export function amountIn(typed) {
  const [, whole = "", , cents = "0", thousands] = AMOUNT.exec(typed.trim()) ?? [];
  return whole ? Number(`${whole.replace(/\D/g, "")}.${cents}`) * (thousands ? 1000 : 1) : Number.NaN;
}

/** @param {string} code */
export const isCurrency = (code) => Intl.supportedValuesOf("currency").includes(code);

/**
 * The pay in the fields of a blank, if they are complete and can be meant.
 *
 * @param {string} blank
 * @param {(name: string) => string} fieldValue
 * @returns {PayRange | null}
 */
export function payIn(blank, fieldValue) {
  const [min = "", max = "", currency = "", period = ""] = PAY_FIELDS.map((part) => fieldValue(`${blank}.${part}`));
  const [low, high] = [amountIn(min), amountIn(max)];
  return low <= high && isCurrency(currency) ? { low, high, currency, period: period || "year" } : null;
}

/**
 * “$150,000 to $235,000 a year”
 *
 * @param {PayRange | null} pay
 */
export function payInWords(pay) {
  if (!pay) return "";
  const { low, high, currency, period } = pay;
  const format = new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    minimumFractionDigits: low % 1 || high % 1 ? 2 : 0,
    maximumFractionDigits: 2,
  });
  const [least, most] = [low, high].map((amount) => format.format(amount));
  return each(low === high ? `${least}` : _("%(low)s to %(high)s", { low: least, high: most }), period);
}
