/** The blanks of a job description, which show what is typed into their fields. */
import { blanksOf } from "./blocks.js";
import { longDate } from "./dates.js";
import { payIn, payInWords } from "./pay-fields.js";
import { _ } from "./phrases.js";

/** @typedef {import("./editor.js").Blank} Blank */

/** What the wording for a remote job says already. */
const ANYWHERE = /^(?:remote(?:ly)?,? )?(?:from )?anywhere (?:with)?in /i;

/**
 * The id of the blank for a part of the posting, such as the pay.
 *
 * @param {import("./editor.js").Facts} facts
 * @param {string} part
 */
export const blankFor = (facts, part) =>
  Object.keys(facts.blanks).find((id) => facts.blanks[id]?.posting === part) ?? "";

/**
 * What a blank says, in the wording that is chosen; empty if it isn't filled in.
 *
 * @param {import("./editor.js").Facts} facts
 * @param {string} id
 * @param {(name: string) => string} fieldValue
 */
export function wordsOf({ blanks }, id, fieldValue) {
  const blank = blanks[id];
  if (blank?.posting === "pay") return payInWords(payIn(id, fieldValue));
  const typed = fieldValue(id).trim() || blank?.choices[0]?.[0] || "";
  const wording = wordingOf(blank, fieldValue(`${id}.wording`));
  const place = wording[2] ? typed.replace(ANYWHERE, "") : typed;
  const value = blank?.posting === "closing date" ? longDate(typed) : place;
  return wording[3] ?? (value && wording[0] + value + wording[1]);
}

/**
 * @param {Blank | undefined} blank
 * @param {string} id  Of the wording; the first is the usual one.
 * @returns {Blank["wordings"][string]}
 */
export const wordingOf = (blank, id) =>
  blank?.wordings[id] ?? Object.values(blank?.wordings ?? {})[0] ?? ["", "", false, null];

/**
 * Whether a draft is from before pay, closing date and employment had fields of their own.
 *
 * @param {import("./editor.js").Facts} facts
 * @param {import("./stored-fields.js").Fields} draft
 */
export function isEarlier(facts, draft) {
  const closing = draft.get(blankFor(facts, "closing date"));
  const gone = [blankFor(facts, "pay"), "posting.kind", "posting.until"];
  return gone.some((name) => draft.get(name)) || Boolean(closing && closing === longDate(closing));
}

/**
 * Shows a value in a blank, without its full stop where the text has one.
 *
 * @param {Element} blank
 * @param {string} typed
 */
export function fill(blank, typed) {
  const value = blank.nextSibling?.textContent?.startsWith(".") ? typed.replace(/[.\s]+$/, "") : typed;
  const label = blank.getAttribute("data-label") ?? blank.textContent ?? "";
  blank.setAttribute("data-label", label);
  blank.toggleAttribute("data-filled", value !== "");
  if (blank.textContent !== (value || label)) blank.textContent = value || label;
}

/** @param {Element} text */
export function countLeft(text) {
  const left = Array.from(blanksOf(text).values()).filter((filled) => !filled).length;
  return left ? _("%(count)s left", { count: left }) : _("all filled in");
}
