/**
 * Answers searches. In a worker it gets ``{ id, query }`` and posts ``{ id, ...answer }``. Pages on file://,
 * where browsers refuse workers, load the index and this script themselves and call ``guideSearch``.
 */
import { makeIndex } from "./search-index.js";
import { understand } from "./search-query.js";
import { rank } from "./search-ranking.js";
import { present } from "./search-results.js";

/**
 * @typedef {import("./search-results.js").Result} Result
 * @typedef {{ results: Result[][], meant: string, popular: import("./search-index.js").Popular[] }} Answer
 *   meant: the query as it was corrected, or empty; popular: pages to offer instead if nothing was found
 */

const scope = /** @type {any} */ (self);
const inWorker = typeof document === "undefined";
if (inWorker) scope.importScripts("../search/index.js");

const { docs, words } = scope.guideSearchIndex;
const index = makeIndex(docs, words);
/** @type {import("./search-index.js").Popular[]} */
const popular = words.popular.map((/** @type {import("./search-index.js").Popular} */ { title, address }) => ({
  title,
  address: index.pages.get(address)?.entry.location ?? address,
}));

/**
 * @param {string} text
 * @returns {Answer}
 */
function answer(text) {
  if (!text.trim()) return { results: [], meant: "", popular };
  const query = understand(text, index);
  const results = present(rank(query, index), query, index);
  return { results, meant: query.corrected ? query.words.join(" ") : "", popular: results.length ? [] : popular };
}

if (inWorker) {
  scope.addEventListener("message", (/** @type {MessageEvent} */ { data: { id, query } }) => {
    scope.postMessage({ id, ...answer(query) });
  });
} else scope.guideSearch = answer;
