/**
 * The countries and territories of ISO 3166-1, by name. Code and name come from the browser, which has them from the
 * Unicode CLDR; so there is no list here to grow old.
 */

/** What the CLDR has besides countries: groups of them, parts of them, and codes for tests. */
const NO_COUNTRIES = new Set("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split(" "));
const LETTERS = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** @type {[code: string, name: string][]} */
let found = [];

/** All of them, by name. */
export function countries() {
  if (found.length) return found;
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  found = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code) && countryCode(code) === code)
    .flatMap((code) => /** @type {[string, string][]} */ (names.of(code) ? [[code, names.of(code)]] : []))
    .sort(([, one], [, other]) => one.localeCompare(other, "en"));
  return found;
}

/**
 * The code in force: in capitals, GB for UK. Two letters that are no country's stay as they are.
 *
 * @param {string} code
 */
export function countryCode(code) {
  try {
    return new Intl.Locale(`und-${code.trim()}`).region ?? "";
  } catch {
    return "";
  }
}
