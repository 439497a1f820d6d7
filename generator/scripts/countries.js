/** Countries and territories by name. The names come from the browser, which has them from the Unicode CLDR. */

import { language } from "./phrases.js";

/**
 * The codes of ISO 3166-1, and XK for Kosovo. Browsers don't list them, and Safari takes withdrawn ones for those
 * that followed. A test compares them with the CLDR.
 */
const CODES = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
  FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
  JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
  MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
  PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
  TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
`
  .trim()
  .split(/\s+/);

/** @type {Record<string, string>} What people write instead. */
const INSTEAD = { UK: "GB", EL: "GR" };

/** @returns {[code: string, name: string][]} by name */
export function countries() {
  const names = new Intl.DisplayNames(language, { type: "region" });
  /** @type {[string, string][]} */
  const named = CODES.map((code) => [code, names.of(code) ?? code]);
  return named.sort(([, one], [, other]) => one.localeCompare(other, language));
}

/**
 * The code of a country as people type it; empty if it is none.
 *
 * @param {string} typed
 */
export function countryCode(typed) {
  const code = typed.trim().toUpperCase();
  const current = INSTEAD[code] ?? code;
  return CODES.includes(current) ? current : "";
}
