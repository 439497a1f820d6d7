/**
 * What scripts say, in the words of the guide: those of the catalogue, which stand in the calls, unless the page has
 * loaded others. `%(name)s` stands for a value, `%%` for a percent sign.
 *
 * @typedef {Record<string, string | number | undefined>} Values
 */

/** @type {Record<string, any>} A phrase with a plural has its forms by the names of Intl.PluralRules. */
const own = /** @type {any} */ (globalThis).guidePhrases ?? {};

/** The language of the page, for the formats of numbers and dates. */
export const language = globalThis.document?.documentElement.lang || "en";

/**
 * @param {string} text
 * @param {Values} [values]
 * @returns {string}
 */
export const _ = (text, values) => fill(own[text] ?? text, values);

/**
 * @param {string} one
 * @param {string} many
 * @param {number} count  Which is a value too.
 * @param {Values} [values]
 * @returns {string}
 */
export const ngettext = (one, many, count, values) =>
  fill(own[one]?.[new Intl.PluralRules(language).select(count)] ?? (count === 1 ? one : many), { count, ...values });

/**
 * @param {string} wording
 * @param {Values} [values]
 */
const fill = (wording, values = {}) =>
  wording.replace(/%(?:%|\((\w+)\)s)/g, (_all, /** @type {string} */ name) => (name ? `${values[name]}` : "%"));
