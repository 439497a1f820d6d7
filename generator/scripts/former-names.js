/**
 * Fields of a draft under the names they have now: drafts from before a placeholder, a wording or a role was renamed
 * keep working, stored ones and those in links.
 *
 * @typedef {import("./stored-fields.js").Fields} Fields
 * @typedef {Record<string, string>} Names  Old ids → ids
 * @typedef {{blanks?: Names, wordings?: Record<string, Names>, roles?: Names}} Former
 */

/**
 * @param {Fields} fields
 * @param {Former} former
 * @returns {Fields}
 */
export function renewFields(fields, { blanks = {}, wordings = {}, roles = {} }) {
  /** @type {Fields} */
  const renewed = new Map();
  for (const [name, value] of fields) {
    const [first = "", second = "", ...rest] = name.split(".");
    const parts = first === "out" ? [first, now(roles, second), ...rest] : [now(blanks, first), second, ...rest];
    const current = name.includes(".") ? parts.join(".") : (parts[0] ?? name);
    if (current !== name && fields.has(current)) continue; // typed since
    const choices = second === "wording" ? Object.entries(wordings).find(([blank]) => blank === parts[0])?.[1] : null;
    renewed.set(current, choices ? now(choices, value) : value);
  }
  return renewed;
}

/**
 * @param {Names} names
 * @param {string} old
 */
const now = (names, old) => (Object.hasOwn(names, old) ? (names[old] ?? old) : old);
