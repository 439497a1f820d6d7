/** An amount of pay with what it is paid for. */
import { _ } from "./phrases.js";

/**
 * “$110,000 a year”
 *
 * @param {string} amount
 * @param {string} period  In the words of the data: year, month, week, day or hour; else it counts as a year.
 */
export const each = (amount, period) =>
  ({
    month: _("%(amount)s a month", { amount }),
    week: _("%(amount)s a week", { amount }),
    day: _("%(amount)s a day", { amount }),
    hour: _("%(amount)s an hour", { amount }),
  })[period] ?? _("%(amount)s a year", { amount });
