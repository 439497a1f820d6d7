/**
 * Stands between a page and the theme's search worker, and answers in its place.
 *
 * The build puts the guide's words (guideSearchWords) before this script. The theme's worker is loaded when it
 * is needed: it answers what has its signs in it ("+", quotes), and everything should ours fail.
 */
import { makeIndex } from "./search-index.js";
import { understand } from "./search-query.js";
import { rank } from "./search-ranking.js";
import { present } from "./search-results.js";

/** The kinds of messages between page and worker. */
const SET_UP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
/** Signs of the theme's own query language. */
const SIGNS = /["+~^:*]|(?:^|\s)-\w/;

/** The theme's worker, beside ours. */
const THEIRS = "theme-search.js";

const scope = /** @type {any} */ (self);
/** @type {import("./search-index.js").Index | undefined} */
let index;
/** @type {((event: { data: any }) => void) | undefined} the theme's worker */
let theirs;
/** @type {any} what the theme's worker is set up with, until it is loaded */
let setUp;
/** @type {any[] | undefined} what waits until the theme's worker is set up */
let waiting = [];

/** What the theme's worker gets in place of the browser's own functions. */
scope.guideSearch = {
  /**
   * @param {string} _kind
   * @param {(event: { data: any }) => void} listener
   */
  listen(_kind, listener) {
    theirs = listener;
  },
  /** @param {any} message */
  answer(message) {
    if (message.type !== READY) scope.postMessage(message);
    waiting?.forEach((data) => theirs?.({ data }));
    waiting = undefined;
  },
};

addEventListener("message", (event) => {
  const message = /** @type {MessageEvent} */ (event).data;
  if (message?.type === SET_UP) begin(message);
  else if (message?.type === QUERY && index && !SIGNS.test(message.data)) answer(message);
  else pass(message);
});

/** @param {any} message */
function begin(message) {
  setUp = message;
  try {
    index = makeIndex(message.data.docs, scope.guideSearchWords);
  } catch (problem) {
    console.warn("The guide's search could not begin; the theme's search answers.", problem);
  }
  scope.postMessage({ type: READY });
}

/** @param {any} message */
function answer(message) {
  try {
    scope.postMessage({ type: RESULT, data: find(message.data) });
  } catch (problem) {
    console.warn("The guide's search failed; the theme's search answers.", problem);
    pass(message);
  }
}

/**
 * Leaves a message to the theme's worker. It makes its index when it is first needed, which takes long.
 *
 * @param {any} message
 */
function pass(message) {
  if (!waiting) {
    theirs?.({ data: message });
    return;
  }
  waiting.push(message);
  if (!setUp) return;
  const first = setUp;
  setUp = undefined;
  load().then(() => theirs?.({ data: first }));
}

async function load() {
  // From files, the worker is a frame in the page, and stands where its script does.
  const frame = typeof document === "undefined" ? undefined : document;
  const here = frame?.querySelector("script[src]")?.getAttribute("src") ?? location.href;
  await scope.importScripts(here.replace(/[^/]*$/, THEIRS));
}

/** @param {string} text */
function find(text) {
  if (!index || !text.trim()) return { items: [] };
  const query = understand(text, index);
  const items = present(rank(query, index), query, index);
  const first = items[0]?.[0];
  // The theme hands on nothing but results; search-note.js reads this from the first one.
  if (first && query.mended) {
    first.title = `<span hidden data-guide-meant="${query.words.join(" ")}"></span>${first.title}`;
  }
  return { items, suggest: [] };
}
