/** What a reader asks for: concepts, roles, a level, and what of a role they want to know. */
import { termOf } from "./search-pages.js";
import { begins, correct } from "./search-spelling.js";
import { wordsOf } from "./search-text.js";
import { wagesIn } from "./search-wages.js";

/**
 * @typedef {import("./search-index.js").Index} Index
 * @typedef {{ text: string, words: string[], corrected: boolean, concepts: string[], topics: Set<string>, roles: string[],
 *   level: string, asks: boolean, forms: string, rest: string[], given: string[], levelConcept: string,
 *   says: boolean, leftOut: string[], wages?: import("./search-wages.js").Asked }} Query forms: its stems, each between spaces; rest: concepts that are neither a
 *   role nor a topic nor a level; given: those that name its roles; says: whether it has more than stop words;
 *   leftOut: stems of its stop words
 */

/** Lists that a role or a level narrows down, by their address. */
const TOPICS = ["salaries", "job-descriptions", "interviews", "compare"];
const ASKING = /^(who|what|which|should|do|does|can|could|is|are|how|when|why|where|would|will)$/;

/**
 * @param {string} text
 * @param {Index} index
 * @param {boolean} literal whether words are left as they were typed
 * @returns {Query}
 */
export function understand(text, index, literal = false) {
  const typed = wordsOf(text);
  const { words, corrected } = literal ? { words: typed, corrected: false } : correct(typed, index);
  const last = words.length - 1;
  const meant = words.map((word, at) =>
    at === last && !literal && word.length > 1 && !index.isEnglish(word) && !index.isKnown(word)
      ? begins(word, index) || word
      : word,
  );
  const found = index.concepts.find(meant).map(({ concept }) => concept);
  const concepts = found.length ? found : meant;
  const { forms, leftOut } = termOf(meant.join(" "), index.concepts);
  const topics = new Set(TOPICS.filter((topic) => namesPage(topic, concepts, index)));
  const { roles, left } = rolesIn(concepts, forms, index, topics);
  const [level, levelConcept] = index.levels.find(([, concept]) => concepts.includes(concept)) ?? ["", ""];
  const told = new Set([
    levelConcept,
    ...[...topics].flatMap((topic) => namesIn(topic, concepts, index).flatMap((term) => term.concepts)),
  ]);
  const rest = left.filter((concept) => concept && !told.has(concept));
  return {
    text,
    words: meant,
    corrected,
    concepts: [...new Set(concepts)],
    topics,
    roles,
    level,
    rest,
    wages: wagesIn({ concepts, forms, topics, roles, rest }, index),
    given: roles.length ? concepts.filter((_, at) => !left[at]) : [],
    levelConcept,
    says: found.length > 0,
    forms,
    leftOut,
    asks: ASKING.test(typed[0] ?? "") || text.trim().endsWith("?"),
  };
}

/**
 * Whether a query is about a list, and not about another thing whose name says more: "pay transparency" is
 * not about pay.
 *
 * @param {string} address
 * @param {string[]} concepts
 * @param {Index} index
 */
function namesPage(address, concepts, index) {
  const named = namesIn(address, concepts, index);
  if (!named.length) return false;
  const longest = Math.max(...named.map((term) => term.concepts.length));
  return ![...index.pages.values()].some(
    (other) =>
      !other.roles.length &&
      namesIn(other.address, concepts, index).some(
        (term) =>
          term.concepts.length > longest &&
          named.some((ours) => ours.concepts.every((one) => term.concepts.includes(one))),
      ),
  );
}

/**
 * The names of a page that a query holds whole, but for those of one word beside stop words, such as "how expensive".
 *
 * @param {string} address
 * @param {string[]} concepts
 * @param {Index} index
 */
export function namesIn(address, concepts, index) {
  const terms = index.pages.get(address)?.terms ?? [];
  return terms
    .filter((term) => term.concepts.length > (term.leftOut.length ? 1 : 0))
    .filter((term) => term.concepts.every((one) => concepts.includes(one)));
}

/**
 * The roles that are named, longest names first, and the concepts that are left. A short name, such as "AI", names a
 * role only beside a topic or another role: elsewhere it is the subject. A name with a level in it, such as "principal
 * AI engineer", counts in these words only: "senior AI engineer" is another role at that level.
 *
 * @param {string[]} concepts
 * @param {string} forms
 * @param {Index} index
 * @param {Set<string>} topics
 */
function rolesIn(concepts, forms, index, topics) {
  const levels = index.levels.map(([, concept]) => concept);
  const names = index.roles
    .flatMap(([id, all]) =>
      all
        .filter((term) => forms.includes(term.forms) || !term.concepts.some((one) => levels.includes(one)))
        .map(({ concepts: name }) => ({ id, name, short: isShort(name, all) })),
    )
    .filter(({ name }) => name.length)
    .sort((one, other) => other.name.length - one.name.length);
  const left = [...concepts];
  /** @type {{ id: string, short: boolean }[]} */
  const found = [];
  for (const { id, name, short } of names) {
    const at = left.findIndex((_, start) => sameConcepts(name, left.slice(start, start + name.length)));
    if (at < 0 || found.some((role) => role.id === id)) continue;
    left.fill("", at, at + name.length);
    found.push({ id, short });
  }
  const counts = topics.size > 0 || (found.length > 1 && left.filter(Boolean).length < 2);
  return { roles: found.filter(({ short }) => !short || counts).map(({ id }) => id), left };
}

/**
 * In the same order or the other way round: "ingeniero de IA" is an AI engineer.
 *
 * @param {string[]} one
 * @param {string[]} other
 */
function sameConcepts(one, other) {
  return one.join() === other.join() || one.join() === [...other].reverse().join();
}

/**
 * @param {string[]} name
 * @param {import("./search-index.js").Term[]} all the names of a role: its full name first, then its short one
 */
function isShort(name, [full, short]) {
  return name.length < (full?.concepts.length ?? 0) && name.join() === short?.concepts.join();
}
