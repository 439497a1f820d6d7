/**
 * The place of work as an address has it: from what the gazetteer understands of the text.
 *
 * @typedef {{city: string, region: string, country: string}} PostalPlace  The country as its code.
 */
import { placesAt } from "./pay-rules-data.js";
import { fold } from "./places-index.js";

/**
 * @param {string} text
 * @returns {PostalPlace[]} none if nothing is understood, or only a group of countries
 */
export function postalPlaces(text) {
  return placesAt(text)
    .filter(({ area }) => /^[A-Z]{2}(-|$)/.test(area))
    .map(({ area, city, name }) => ({
      city: city && written(text, city),
      region: area.includes("-") ? name : "",
      country: area.slice(0, 2),
    }));
}

/**
 * A city as the reader has written it.
 *
 * @param {string} text
 * @param {string} city  In plain letters.
 */
function written(text, city) {
  const parts = text.split(/\s*[,;()[\]/]\s*/).map((part) => part.trim());
  return parts.find((part) => fold(part) === city) ?? city.replace(/(^|[\s-])\p{Ll}/gu, (start) => start.toUpperCase());
}
