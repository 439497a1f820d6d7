/**
 * What is wrong with the fields for the pay, said for each of them.
 *
 * @typedef {import("./pay-fields.js").PayRange} PayRange
 */
import { currencyCodes } from "./currencies.js";
import { amountIn } from "./pay-fields.js";
import { _, language } from "./phrases.js";

const NO_AMOUNT = _("Enter the amount in digits, such as 150000.");
/** A range wider than this is two numbers that don't belong together. */
const WIDEST = 5;

/** How often each period is paid in a year of full-time work. */
const A_YEAR = { year: 1, month: 12, week: 52, day: 260, hour: 2080 };
/** Currencies in which pay for a year has five or six digits. */
const STRONG = ["USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "SGD"];
const PLAUSIBLE = { strong: [5_000, 5_000_000], other: [1_000, Number.POSITIVE_INFINITY] };

/**
 * @param {Record<string, string>} typed  The values of min, max, currency and period.
 * @param {boolean} isDone  Whether the reader has left the fields: only then is anything missing.
 * @returns {Record<string, string>} a sentence for each field, empty if it is fine
 */
export function payFieldFaults({ min = "", max = "", currency = "", period = "" }, isDone) {
  const faults = { min: "", max: "", currency: "" };
  const [low, high] = [amountIn(min), amountIn(max)];
  if (min && Number.isNaN(low)) faults.min = NO_AMOUNT;
  if (max && Number.isNaN(high)) faults.max = NO_AMOUNT;
  if (low > high) faults.max = _("The maximum is below the minimum.");
  else if (high > low * WIDEST) faults.max = tooWide(high / low);
  else if (low && high && isCurrency(currency)) faults.min = implausible(low, high, currency, period || "year");
  if (currency && !isCurrency(currency))
    faults.currency = _("“%(code)s” isn't a currency. Choose one from the list.", { code: currency });
  if (!isDone || (!min && !max)) return faults;
  if (!min) faults.min = _("Add the minimum. If there is only one amount, enter it twice.");
  if (!max) faults.max = _("Add the maximum. If there is only one amount, enter it twice.");
  if (!currency) faults.currency = _("Choose the currency.");
  return faults;
}

/** @param {string} code */
const isCurrency = (code) => currencyCodes().includes(code);

/** @param {number} factor */
const tooWide = (factor) =>
  Number.isFinite(factor)
    ? _("The maximum is %(factor)s times the minimum. Check both amounts.", {
        factor: Math.round(factor).toLocaleString(language),
      })
    : _("The maximum is far above the minimum. Check both amounts.");

/** @param {string} period */
const named = (period) =>
  ({ month: _("a month"), week: _("a week"), day: _("a day"), hour: _("an hour") })[period] ?? _("a year");

/**
 * @param {number} low
 * @param {number} high
 * @param {string} currency
 * @param {string} period
 */
function implausible(low, high, currency, period) {
  const factor = A_YEAR[/** @type {keyof typeof A_YEAR} */ (period)] ?? 1;
  const [least = 0, most = 0] = STRONG.includes(currency) ? PLAUSIBLE.strong : PLAUSIBLE.other;
  if (low * factor < least)
    return _("That is too little for %(period)s. Check the amounts and the period.", { period: named(period) });
  return high * factor > most
    ? _("That is too much for %(period)s. Check the amounts and the period.", { period: named(period) })
    : "";
}
