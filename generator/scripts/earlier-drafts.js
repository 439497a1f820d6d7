/**
 * Drafts from before pay, closing date and employment had fields of their own: stored ones and those in links.
 *
 * @typedef {import("./stored-fields.js").Fields} Fields
 * @typedef {import("./editor.js").Facts} Facts
 */
import { blankFor } from "./blanks.js";
import { isoDate } from "./dates.js";
import { payFieldFaults } from "./pay-faults.js";
import { PAY_FIELDS } from "./pay-fields.js";
import { readPay } from "./pay-reading.js";

const LONG_DATE =
  /^(January|February|March|April|May|June|July|August|September|October|November|December) \d\d?, \d{4}$/;
const NO_DATE = /until .*filled|ongoing|rolling|no deadline/i;

/**
 * What an earlier draft says, in the fields of today. What was typed into one of them since then stays.
 *
 * @param {Fields} draft
 * @param {Facts} facts
 * @returns {Fields}
 */
export function takeOver(draft, facts) {
  const pay = blankFor(facts, "pay");
  const closing = blankFor(facts, "closing date");
  const employment = blankFor(facts, "employment");
  const words = draft.get(closing) ?? "";
  const isDate = LONG_DATE.test(words);
  const open = Object.entries(facts.blanks[closing]?.wordings ?? {}).find(([, wording]) => wording[3])?.[0];
  const kind = facts.blanks[employment]?.choices.find(([, code]) => code && code === draft.get("posting.kind"));
  return new Map([
    ...payOf(pay, draft.get(pay) ?? ""),
    [closing, draft.get("posting.until") ?? ""],
    ...(open && NO_DATE.test(words) ? [pair(`${closing}.wording`, open)] : []),
    ...(kind ? [pair(employment, kind[0])] : []),
    ...draft,
    ...(isDate ? [pair(closing, isoDate(new Date(words)))] : []),
  ]);
}

/**
 * @param {string} name
 * @param {string} value
 * @returns {[string, string]}
 */
const pair = (name, value) => [name, value];

/**
 * The fields for pay that was written as a sentence; none if it can't be read for sure.
 *
 * @param {string} blank
 * @param {string} words
 * @returns {[string, string][]}
 */
function payOf(blank, words) {
  const { low, high, currency, period, amounts, open } = readPay(words);
  const values = [`${low}`, `${high}`, currency, period || "year"];
  const typed = Object.fromEntries(PAY_FIELDS.map((part, at) => [part, values[at] ?? ""]));
  if (!amounts || open || Object.values(payFieldFaults(typed, true)).some(Boolean)) return [];
  return Object.entries(typed).map(([part, value]) => pair(`${blank}.${part}`, value));
}
