/** Currencies by code and name. The names come from the browser, which has them from the Unicode CLDR. */

import { isCurrency } from "./pay-fields.js";
import { language } from "./phrases.js";

/** The currencies in use, by ISO 4217. Browsers list withdrawn ones too. A test compares them with the CLDR. */
const CODES = `
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
  COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
  ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK
  MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF
  SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS
  VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
`
  .trim()
  .split(/\s+/);

/** What most ads are paid in comes before the alphabet. */
const FIRST = ["USD", "EUR", "GBP", "CAD"];

/** The codes that this browser can name: an old one doesn't know a new currency. */
export const currencyCodes = () => CODES.filter(isCurrency);

/** @returns {[code: string, name: string][]} such as “USD: US Dollar”, the usual ones first, then by code */
export function currencies() {
  const names = new Intl.DisplayNames(language, { type: "currency" });
  return [...new Set([...FIRST, ...currencyCodes()])].map((code) => [code, `${code}: ${names.of(code) ?? code}`]);
}
