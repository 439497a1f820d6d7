/**
 * Answers searches. In a worker it gets ``{ id, query, literal }`` and posts ``{ id, ...answer }``. Pages on file://,
 * where browsers refuse workers, load the index and this script themselves and call ``guideSearch``.
 */
import { directAnswer, uncovered } from "./search-answers.js";
import { makeIndex } from "./search-index.js";
import { entriesOf } from "./search-pages.js";
import { understand } from "./search-query.js";
import { rank } from "./search-ranking.js";
import { present } from "./search-results.js";

/**
 * @typedef {import("./search-results.js").Result} Result
 * @typedef {{ results: Result[][], meant: string, popular: import("./search-index.js").Popular[],
 *   direct?: import("./search-answers.js").Direct, uncovered?: import("./search-answers.js").Uncovered }} Answer
 *   meant: the query as it was corrected, or empty; popular: pages to offer instead if nothing was found
 */

const scope = /** @type {any} */ (self);
const inWorker = typeof document === "undefined";
if (inWorker) scope.importScripts("../search/index.js");

const { pages, more, words, english } = scope.guideSearchIndex;
const index = makeIndex(entriesOf(pages), words, english, more);
/** @type {import("./search-index.js").Popular[]} */
const popular = words.popular.map((/** @type {import("./search-index.js").Popular} */ { title, address }) => ({
  title,
  address: index.pages.get(address)?.entry.location ?? address,
}));

/**
 * @param {string} text
 * @param {boolean} literal whether words are left as they were typed
 * @returns {Answer}
 */
function answer(text, literal = false) {
  if (!text.trim()) return { results: [], meant: "", popular };
  const query = understand(text, index, literal);
  const none = uncovered(query, index);
  const results = present(rank(query, index, none?.address), query, index);
  return {
    results,
    meant: query.corrected ? query.words.join(" ") : "",
    popular: results.length ? [] : popular,
    uncovered: none,
    direct: none?.mostly ? undefined : directAnswer(query, index),
  };
}

if (inWorker) {
  scope.addEventListener("message", (/** @type {MessageEvent} */ { data: { id, query, literal } }) => {
    scope.postMessage({ id, ...answer(query, literal) });
  });
} else scope.guideSearch = answer;
