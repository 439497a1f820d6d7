/** What the search can say itself, above its results: an answer from the guide's data, or that there is none. */
import { stemsOf } from "./search-text.js";

/**
 * @typedef {import("./search-index.js").Index} Index
 * @typedef {import("./search-index.js").PageFacts} PageFacts
 * @typedef {import("./search-query.js").Query} Query
 * @typedef {{ title: string, text: string, note: string, address: string, isPay?: boolean, roles?: string[] }} Direct
 *   isPay: whether the text is the pay of what the title names; roles: who needs it
 * @typedef {{ what: string, listed: boolean, mostly: boolean, address: string, title: string }} Uncovered
 *   listed: whether the guide's author says so; mostly: whether that is half of the query or more; address and
 *   title: the closest page, empty if none is known
 */

const RULES = "job-descriptions/pay-rules/";
/** Signs of a query that are shown. */
const LONGEST = 60;
const SENTENCE = /^.*?[.?!](?=\s|$)/s;

/**
 * An answer that the guide's data has: wages in a place, pay of a role, how two roles differ, the rule of a place, or what a tool is.
 *
 * @param {Query} query
 * @param {Index} index
 * @returns {Direct | undefined}
 */
export function directAnswer(query, index) {
  const { roles, topics } = query;
  if (roles.length === 2) return difference(roles, index);
  if (query.wages && topics.has("salaries")) return wagesOf(query.wages);
  const asksPay = roles.length === 1 && topics.has("salaries");
  // What a role earns in a place is no question of its rule on pay in job ads.
  const pay = asksPay && !topics.has("job-descriptions") ? payOf(roles[0] ?? "", query.level, index) : undefined;
  if (pay) return pay;
  const rule = topics.size > 0 || query.rest.length < 3 ? ruleOf(query, index) : undefined;
  if (rule) return rule;
  if (asksPay) return payOf(roles[0] ?? "", query.level, index);
  if (query.wages) return wagesOf(query.wages);
  return topics.size || roles.length ? undefined : toolOf(query, index);
}

/**
 * @param {string[]} roles
 * @param {Index} index
 */
function difference(roles, index) {
  const page = [...index.pages.values()].find(
    ({ kind, roles: its }) => kind === "compare" && its.length === 2 && roles.every((role) => its.includes(role)),
  );
  const section = page?.sections.find(({ location }) => location.endsWith("#difference"));
  if (!page || !section) return undefined;
  const said = (section.text.split("\n")[0] ?? "").replace(/^[^:.]*: /, "");
  const first = SENTENCE.exec(said)?.[0] ?? "";
  const second = SENTENCE.exec(said.slice(first.length).trim())?.[0] ?? "";
  if (!second) return undefined;
  return { title: page.entry.title, text: `${first} ${second}`, note: "", address: section.location };
}

/** @param {import("./search-wages.js").Asked} wages */
function wagesOf({ place, at, pages: [first, ...others] }) {
  const text = [first, ...others].map(({ name, medians }) => `${name}: ${medians[at]}`).join(" · ");
  return { title: place.title, text, note: first.note, address: `${first.address}/#${place.state}`, isPay: true };
}

/**
 * @param {string} role
 * @param {string} level
 * @param {Index} index
 */
function payOf(role, level, index) {
  const pay = index.words.pay[role];
  const rows = pay?.rows.filter(([id]) => !level || id === level) ?? [];
  if (!pay || !rows.length) return undefined;
  const name = index.pages.get(`roles/${role}`)?.entry.title ?? role;
  const text = rows.map(([, label, range]) => `${label}: ${range}`).join(" · ");
  return { title: name, text, note: pay.where, address: index.words.paySection, isPay: true };
}

/**
 * @param {Query} query
 * @param {Index} index
 */
function ruleOf(query, index) {
  const page = [...index.pages.values()].find(
    ({ address, places }) => address.startsWith(RULES) && places.some(({ forms }) => query.forms.includes(forms)),
  );
  return page && fromPage(page, "");
}

/**
 * @param {Query} query
 * @param {Index} index
 */
function toolOf(query, index) {
  const asked = query.says ? String(query.concepts) : " ";
  const page = [...index.pages.values()].find(
    ({ kind, terms }) =>
      kind === "skills" && terms.some(({ forms, concepts }) => forms === query.forms || String(concepts) === asked),
  );
  if (!page) return undefined;
  const names = page.neededBy.map((role) => index.pages.get(`roles/${role}`)?.entry.title ?? role);
  const answer = fromPage(page, "");
  return answer && { ...answer, roles: names };
}

/**
 * @param {PageFacts} page
 * @param {string} note
 */
function fromPage({ entry }, note) {
  const text = SENTENCE.exec(entry.text)?.[0];
  return text ? { title: entry.title, text, note, address: entry.location } : undefined;
}

/**
 * What the guide has no answer to: a subject that its author lists, or words that no page says.
 *
 * @param {Query} query
 * @param {Index} index
 * @returns {Uncovered | undefined}
 */
export function uncovered(query, index) {
  for (const { what, words, closest } of index.words.uncovered) {
    if (words.some((phrase) => query.forms.includes(` ${stemsOf(phrase).join(" ")} `))) {
      const page = index.pages.get(closest)?.entry;
      return { what, listed: true, mostly: true, address: page?.location ?? closest, title: page?.title ?? closest };
    }
  }
  const missing = (query.wages?.rest ?? query.rest).filter((concept) => !index.isSaid(concept));
  if (!missing.length) return undefined;
  const words = query.text.split(/\s+/).filter((word) => stemsOf(word).some((form) => missing.includes(form)));
  const what = words.join(" ").slice(0, LONGEST);
  return { what, listed: false, mostly: missing.length * 2 >= query.rest.length, address: "", title: "" };
}
