/** Which pages answer a query, best first. */
import { namesIn } from "./search-query.js";

/**
 * @typedef {import("./search-index.js").Index} Index
 * @typedef {import("./search-index.js").PageFacts} PageFacts
 * @typedef {import("./search-query.js").Query} Query
 * @typedef {{ page: PageFacts, score: number }} Ranked
 */

/** Pages that are found by what they are about rather than by what they say in passing. */
const IN_PASSING = new Set(["sources", "evidence", "interviews", "changes", "job-descriptions"]);
/** Kinds of pages that more queries are about, and a kind that uses the words of all others. */
const KINDS = new Map([
  ["outcomes", 1.1],
  ["skills", 0.85],
]);
/** Where a query names no page, those that say what to do come first. */
const ANSWERS = new Map([
  ["outcomes", 1.5],
  ["roles", 1.25],
  ["examples", 1.25],
  ["decide", 1.25],
]);
const VAGUE = 0.38;
/** What a word counts if the page says another that means the same. */
const SYNONYM = 0.9;
/** What a word counts against a name if no page is called so. */
const NO_NAME = 0.2;
/** What a page's name counts beside its words, and how well its best passage fits. */
const NAME = 2;
const PASSAGE = 0.2;
/** What a stop word counts in a name or a query: "which engineer do I need" is more than "engineer". */
const STOP_WORD = 0.2;
/** Lists with a page for each role, and pages on all roles: what the list is called, together with a role. */
const OF_A_ROLE = ["job-descriptions", "interviews"];
const OF_ALL_ROLES = ["salaries", "time-and-cost"];
/** What a query of stop words alone adds to the pages for readers who don't know what to ask. */
const NOTHING_SAID = 2;
/** What it adds that a page has the wages of the place and the occupation that a query names; less for each occupation after the first. */
const WAGES = 0.7;
const FAR_BEHIND = 0.12;
const MOST = 20;

/**
 * @param {Query} query
 * @param {Index} index
 * @param {string} closest address of a page that comes first, if there is one
 * @returns {Ranked[]}
 */
export function rank(query, index, closest = "") {
  const whole = query.concepts.reduce((sum, one) => sum + index.weight(one), 0) || 1;
  const stops = query.says ? STOP_WORD * query.leftOut.length : 0;
  const naming = query.concepts.reduce(
    (sum, one) => sum + index.weight(one) * (index.names.has(one) ? 1 : NO_NAME),
    stops,
  );
  const named = new Map([...index.pages.values()].map((page) => [page, likenessOf(page, query, index, naming || 1)]));
  const vague = Math.max(...named.values()) < VAGUE;
  const rest = query.rest.reduce((sum, one) => sum + (index.isSaid(one) ? index.weight(one) : 0), 0);
  // The more else of the guide's words a query has, the less a role or a topic decides.
  const certain = query.says ? 1 - rest / whole : 1;
  const ranked = [...named]
    .map(([page, likeness]) => ({
      page,
      score:
        relevance(page, query, index, whole, likeness, vague) +
        certain * wanted(page, query, index, vague) +
        wagesOn(page, query),
    }))
    .filter(({ score }) => score > 0.05)
    .sort((one, other) => other.score - one.score);
  const first = [...index.pages.values()].find(({ entry }) => closest && entry.location === closest);
  if (first) {
    const others = ranked.filter(({ page }) => page !== first);
    return [{ page: first, score: Infinity }, ...others].slice(0, MOST);
  }
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * FAR_BEHIND).slice(0, MOST);
}

/**
 * What is added because a page has the wages that are asked for.
 *
 * @param {PageFacts} page
 * @param {Query} query
 */
function wagesOn(page, { wages }) {
  const at = wages?.pages.findIndex(({ address }) => address === page.address) ?? -1;
  return at < 0 ? 0 : WAGES / (at + 1);
}

/**
 * How well a page's words fit, from 0 to about 3.
 *
 * @param {PageFacts} page
 * @param {Query} query
 * @param {Index} index
 * @param {number} whole
 * @param {number} named how alike its names are
 * @param {boolean} vague whether the query names no page
 */
function relevance(page, query, index, whole, named, vague) {
  let said = 0;
  for (const concept of query.concepts) {
    const best = Math.max(...index.concepts.ways(concept).map((stems) => index.says(page, stems)));
    said += best * index.weight(concept);
  }
  const text = said / whole;
  if (!text && !named) return 0;
  const passing = IN_PASSING.has(page.kind) && page.address.includes("/") ? 0.75 : 1;
  const kind = (KINDS.get(page.kind) ?? 1) * (vague ? (ANSWERS.get(page.kind) ?? 1) : 1);
  const passage = Math.max(...[page.entry, ...page.sections].map((one) => index.covers(one, query.concepts)));
  return ((text + PASSAGE * passage) * passing + NAME * named) * kind + 0.03 * page.boost;
}

/**
 * How alike a query and the best name of a page are. For a query about a role, a page of a list is also called as the
 * list is, together with the role. So is the page of a place, if the query has a whole name of its list.
 *
 * @param {PageFacts} page
 * @param {Query} query
 * @param {Index} index
 * @param {number} whole
 */
function likenessOf(page, query, index, whole) {
  const likenesses = page.terms.map((term) => likeness(term, query, index, whole));
  const ofRole = OF_A_ROLE.includes(page.kind) && page.roles[0] === query.roles[0];
  if (query.roles.length === 1 && (ofRole || OF_ALL_ROLES.includes(page.address))) {
    const given = query.level && page.level === query.level ? [...query.given, query.levelConcept] : query.given;
    const list = index.pages.get(page.kind)?.terms ?? [];
    likenesses.push(...list.map((term) => likeness(term, query, index, whole, given)));
  }
  const place = page.places.find(({ forms }) => query.forms.includes(forms));
  if (place) {
    const list = namesIn(page.address.replace(/\/[^/]*$/, ""), query.concepts, index);
    likenesses.push(...list.map((term) => likeness(term, query, index, whole, place.concepts)));
  }
  return Math.max(...likenesses);
}

/**
 * How alike a query and what people call a page are: 1 if they say the same, more if in the same words.
 *
 * @param {import("./search-index.js").Term} term
 * @param {Query} query
 * @param {Index} index
 * @param {number} whole
 * @param {string[]} given concepts of the query that count as part of the term
 */
function likeness(term, query, index, whole, given = []) {
  let both = 0;
  let all = 0;
  for (const concept of term.concepts) {
    const weight = index.weight(concept);
    all += weight;
    if (!query.concepts.includes(concept)) continue;
    const inTheseWords = index.concepts
      .ways(concept)
      .some((stems) => query.forms.includes(` ${stems.join(" ")} `) && term.forms.includes(` ${stems.join(" ")} `));
    both += inTheseWords ? weight : SYNONYM * weight;
  }
  if (!both) return 0;
  all += STOP_WORD * term.leftOut.length;
  both += STOP_WORD * term.leftOut.filter((form) => query.forms.includes(` ${form} `)).length;
  for (const concept of given) {
    if (term.concepts.includes(concept)) continue;
    both += index.weight(concept);
    all += index.weight(concept);
  }
  const alike = term.concepts.length === query.concepts.length && both > SYNONYM * 0.99 * whole ? 0.12 : 0;
  const verbatim = term.forms === query.forms ? 0.25 : query.forms.includes(term.forms) ? 0.1 : alike;
  return (both / all) * (both / whole) * (1 + verbatim);
}

/**
 * What is added because of what the reader wants to know of a role.
 *
 * @param {PageFacts} page
 * @param {Query} query
 * @param {Index} index
 * @param {boolean} vague
 */
function wanted(page, query, index, vague) {
  const { topics, roles, level } = query;
  const isHub = page.address === page.kind;
  const ofRole = roles.length > 0 && roles.every((role) => page.roles.includes(role));
  if (roles.length > 1 || (topics.has("compare") && roles.length)) {
    if (page.kind === "compare") return ofRole ? 2.5 : isHub ? 1 : 0;
  }
  for (const topic of ["job-descriptions", "interviews"]) {
    if (!topics.has(topic) || page.kind !== topic) continue;
    if (isHub) return roles.length && level ? 0 : roles.length || level ? 0.6 : 1.2;
    const narrow = (roles.length || level) && (!roles.length || ofRole) && (!level || page.level === level);
    if (narrow) return roles.length ? 2.2 : 1;
  }
  if (topics.has("salaries")) {
    if (page.address === "salaries") return 1.2;
    if (page.kind === "roles" && ofRole) return 0.6;
  } else if (!topics.size && level && ofRole && page.level === level && page.kind === "job-descriptions") {
    return 1;
  }
  if (page.kind === "roles" && ofRole && !topics.size) return 0.4;
  const lost = query.asks || query.words.length > 2;
  return vague && lost && index.words.fallback.includes(page.address) ? (query.says ? 0.3 : NOTHING_SAID) : 0;
}
