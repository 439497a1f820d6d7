/**
 * The rules on pay and the gazetteer: scripts of the guide that are loaded when a place is first looked up.
 *
 * @typedef {import("./place-rules.js").Rule} Rule
 * @typedef {{id: string, rule: Rule}} Applying
 */
import { today } from "./dates.js";
import { loadScript } from "./load-script.js";
import { isBinding, rulesFor } from "./place-rules.js";
import { readPlaces } from "./places.js";

/** @typedef {{guidePlaces: import("./places-index.js").Table, guideChecks: {places: Record<string, Rule>}}} Data */

const data = () => /** @type {Data} */ (/** @type {unknown} */ (window));

/** @returns {Promise<unknown>} rejected if one can't be loaded */
export const loadRules = () => Promise.all(["../posting-checks.js", "../places.js"].map(loadScript));

/**
 * What applies where a text says the job is: the places as they were understood, and their rules. Call it when the
 * rules are loaded.
 *
 * @param {string} text
 * @returns {{places: string[], rules: Applying[]}}
 */
export function rulesAt(text) {
  const { groups } = data().guidePlaces;
  const places = readPlaces(text, data().guidePlaces);
  return {
    places: namesOf(places, data().guidePlaces),
    rules: rulesFor(places, data().guideChecks.places, groups).flatMap(ruleOf),
  };
}

/**
 * The places that a text names, as they were understood, each with the name of its area. Call it when the rules are
 * loaded; without the gazetteer there are none.
 *
 * @param {string} text
 */
export function placesAt(text) {
  const table = data().guidePlaces;
  return table ? readPlaces(text, table).map((place) => ({ ...place, name: table.areas[place.area]?.[0] ?? "" })) : [];
}

/**
 * @param {string} id
 * @returns {Applying[]} one, or none if there is no such rule
 */
export function ruleOf(id) {
  const rule = data().guideChecks.places[id];
  return rule ? [{ id, rule }] : [];
}

/** @param {Applying} applying */
export function binds({ rule }) {
  return isBinding(rule, today());
}

/**
 * The names of the states or countries of places, each once.
 *
 * @param {import("./places.js").Place[]} places
 * @param {import("./places-index.js").Table} table
 */
export const namesOf = (places, { areas, groups }) => [
  ...new Set(places.map(({ area }) => nameOf(area, areas, groups))),
];

/**
 * “Virginia, United States”, or the name of a country or of a group.
 *
 * @param {string} area
 * @param {Record<string, string[]>} areas
 * @param {Record<string, {names: string[]}>} groups
 */
function nameOf(area, areas, groups) {
  const country = area.includes("-") ? areas[area.slice(0, 2)]?.[0] : undefined;
  const name = areas[area]?.[0] ?? groups[area]?.names.find((one) => one.length > 4) ?? area;
  return country ? `${name}, ${country}` : name;
}
