/** Asks the search engine: a worker, or on file://, where browsers refuse workers, the same script in the page. */
import { FROM_FILES } from "./from-files.js";
import { loadScript, scriptAddress } from "./load-script.js";

/**
 * @typedef {import("./search-worker.js").Answer} Answer
 * @typedef {(query: string, literal?: boolean) => Promise<Answer>} Engine
 */

/** @type {Promise<Engine> | undefined} */
let engine;

/**
 * @param {string} query
 * @param {boolean} literal whether words are left as they were typed
 * @returns {Promise<Answer>} fails if the engine is out of reach; the next call tries again
 */
export async function ask(query, literal = false) {
  try {
    engine ??= FROM_FILES ? engineInPage() : Promise.resolve(engineInWorker());
    return await (await engine)(query, literal);
  } catch (problem) {
    engine = undefined;
    throw problem;
  }
}

/** @returns {Promise<Engine>} */
async function engineInPage() {
  await loadScript("../search/index.js");
  await loadScript("search-worker.js");
  const { guideSearch } = /** @type {any} */ (window);
  return async (query, literal) => guideSearch(query, literal);
}

/** @returns {Engine} */
function engineInWorker() {
  const worker = new Worker(scriptAddress("search-worker.js"));
  /** @type {Map<number, { resolve: (answer: Answer) => void, reject: (problem: unknown) => void }>} */
  const waiting = new Map();
  let last = 0;
  worker.addEventListener("message", ({ data }) => {
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  });
  worker.addEventListener("error", (problem) => {
    worker.terminate();
    for (const { reject } of waiting.values()) reject(problem);
    waiting.clear();
  });
  return (query, literal) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, query, literal });
    });
}
