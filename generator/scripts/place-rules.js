/**
 * Says which rules on pay apply in a place. The page of pay rules and the checks of the editor both ask here.
 *
 * @typedef {object} Rule
 * @property {string} name
 * @property {string} area  A country, state or province by its code, or a group such as EU.
 * @property {string[]} cities  In plain letters; empty if the rule is for the whole area.
 * @property {string} state
 * @property {string} since  A date in ISO 8601, or empty.
 * @property {string} answer  What an ad must say.
 * @property {string | null} dollar  The currency that a bare dollar sign means there.
 * @property {string} where
 * @property {import("./pay-check.js").Ask[]} asks
 * @property {string} checked
 *
 * @typedef {import("./places.js").Place} Place
 * @typedef {import("./places-index.js").Table} Table
 */
import { isWithin } from "./places-index.js";

/**
 * The ids of the rules that apply in any of the places, those of a city before those of its state. A country
 * whose states have rules has all of them; a state without one has what its country says.
 *
 * @param {Place[]} places
 * @param {Record<string, Rule>} rules
 * @param {Table["groups"]} groups
 * @returns {string[]}
 */
export function rulesFor(places, rules, groups) {
  return [...new Set(places.flatMap((place) => rulesIn(place, Object.entries(rules), groups)))];
}

/**
 * @param {Place} place
 * @param {[string, Rule][]} rules
 * @param {Table["groups"]} groups
 * @returns {string[]}
 */
function rulesIn({ area, city }, rules, groups) {
  /** @param {(rule: Rule) => boolean} fits */
  const idsOf = (fits) => rules.filter(([, rule]) => fits(rule)).map(([id]) => id);
  const group = groups[area];
  if (group) {
    const inMembers = group.members.flatMap((member) => rulesIn({ area: member, city: "" }, rules, groups));
    return [...new Set([...idsOf((rule) => rule.area === area), ...inMembers])];
  }
  const ofCity = idsOf((rule) => rule.area === area && rule.cities.includes(city));
  const ofArea = idsOf((rule) => rule.area === area && !rule.cities.length);
  const ofParts = idsOf((rule) => isWithin(rule.area, area) && (rule.area !== area || rule.cities.length > 0));
  // A job somewhere in a country or state may be in each of its parts.
  const isWide = !city && (!area.includes("-") || !ofArea.length);
  const own = isWide && ofParts.length ? ofParts : [...ofCity, ...ofArea];
  if (own.length) return own;
  if (area.includes("-")) return idsOf((rule) => rule.area === area.slice(0, 2) && !rule.cities.length);
  return idsOf((rule) => groups[rule.area]?.members.includes(area) ?? false);
}

/**
 * Whether an ad has to follow a rule today. One that was coming does once its day has come, and one that our
 * sources don't settle counts.
 *
 * @param {Rule} rule
 * @param {string} today  In ISO 8601.
 */
export const isBinding = ({ state, since }, today) =>
  state === "in force" || state === "unsure" || (state === "coming" && since <= today);
