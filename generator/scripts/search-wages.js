/** Which official wages a reader asks for: of a place, and of an occupation or of all. */
import { termOf } from "./search-pages.js";

/**
 * @typedef {import("./search-index.js").Index} Index
 * @typedef {import("./search-index.js").Term} Term
 * @typedef {import("./search-query.js").Query} Query
 * @typedef {{ address: string, name: string, note: string, roles: string[], medians: string[] }} Occupation
 *   roles: those beside it; medians: one for each place, empty where none is released
 * @typedef {{ places: [state: string, ...areas: string[]][], pages: Occupation[] }} Wages
 *   places: those with more jobs come later, but each state before its areas
 * @typedef {{ title: string, state: string, whole: Term, names: Term[] }} Place
 *   state: the id of its rows; names: the cities in its title, such as "Seattle-Tacoma-Bellevue, WA"
 * @typedef {{ place: Place, at: number, pages: [Occupation, ...Occupation[]], rest: string[] }} Asked
 *   rest: concepts of the query that name neither the place nor an occupation
 */

/** Words that may stand beside a place and a word for pay. */
const MOST_BESIDE = 2;

/**
 * @param {Wages} wages
 * @param {import("./search-concepts.js").Concepts} concepts
 * @returns {Place[]}
 */
export function placesOf({ places }, concepts) {
  return places.flatMap((titles) =>
    titles.map((title) => ({
      title,
      state: titles[0].toLowerCase().replaceAll(" ", "-"),
      whole: termOf(title, concepts),
      names: (title.split(",")[0] ?? "").split(/[-–/]+/).map((name) => termOf(name, concepts)),
    })),
  );
}

/**
 * The wages that a query asks for: it has a word for pay, or nothing but a place with an occupation or a role.
 *
 * @param {Pick<Query, "concepts" | "forms" | "topics" | "roles" | "rest">} query
 * @param {Index} index
 * @returns {Asked | undefined}
 */
export function wagesIn(query, index) {
  const { concepts, topics, roles } = query;
  const place = placeIn(query, index);
  if (!place || [...topics].some((topic) => topic !== "salaries")) return undefined;
  const at = index.places.indexOf(place);
  const known = index.words.wages.pages.filter(({ medians }) => medians[at]);
  /** @param {Occupation} one */
  const called = ({ name }) => termOf(name, index.concepts).concepts;
  const named = known.filter((one) => called(one).every((concept) => concepts.includes(concept)));
  const beside = known.filter((one) => one.roles.some((role) => roles.includes(role)));
  const [first, ...others] = [named, beside, known].find((pages) => pages.length) ?? [];
  const rest = query.rest.filter(
    (concept) =>
      !named.some((one) => called(one).includes(concept)) &&
      !index.concepts.ways(concept).some((stems) => stems.some((form) => place.whole.forms.includes(` ${form} `))),
  );
  if (!first || rest.length > (topics.size ? MOST_BESIDE : 0)) return undefined;
  return { place, at, pages: [first, ...others], rest };
}

/**
 * The place that a query names by the longest name, as its first city if it can be, and with the most jobs. A place
 * with a pay law, such as Ontario, is no city that a title has further on, and nor is any without a word for pay: Aurora
 * is a database too.
 *
 * @param {Pick<Query, "concepts" | "forms" | "topics">} query
 * @param {Index} index
 */
function placeIn({ concepts, forms, topics }, index) {
  const ways = concepts.flatMap(index.concepts.ways).map((stems) => ` ${stems.join(" ")} `);
  const said = [forms, ...ways].join("");
  const ruled = new Set([...index.pages.values()].flatMap(({ places }) => places.map((place) => place.forms)));
  let best;
  let most = 0;
  for (const place of index.places) {
    for (const [at, name] of place.names.entries()) {
      if (at && !topics.size) break;
      const fit = name.forms.length + (at ? 0 : 0.5);
      if (fit >= most && said.includes(name.forms) && !(at && ruled.has(name.forms))) [best, most] = [place, fit];
    }
  }
  return best;
}
