/** Dates without a time, in the reader's time zone. */

import { language } from "./phrases.js";

/** @param {Date} date */
export const isoDate = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

/** Today's date where the reader is, not in UTC. */
export const today = () => isoDate(new Date());

/**
 * “March 1, 2027”; other texts stay as they are.
 *
 * @param {string} text  A date in ISO 8601.
 */
export function longDate(text) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (!year) return text;
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  return date.toLocaleDateString(language, { year: "numeric", month: "long", day: "numeric" });
}
