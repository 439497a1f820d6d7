/**
 * What a reader has typed and chosen, by field. Stored in the browser, and in a link if the reader asks for one.
 *
 * A link has it behind the `#`, which browsers don't send. It uses only letters, digits, `-` and `_`, because
 * the theme looks for an element with that id, and chat programs end links at other characters.
 *
 * @typedef {Map<string, string>} Draft
 */

const KEY = "guide-job-description";
const PREFIX = "#fill-";
const MAX_LENGTH = 600;

/** @param {Draft} draft */
export function encode(draft) {
  const bytes = new TextEncoder().encode(JSON.stringify([...draft]));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return PREFIX + btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * @param {string} fragment
 * @returns {Draft | null} null if the fragment has no draft, or a damaged one
 */
export function decode(fragment) {
  if (!fragment.startsWith(PREFIX)) return null;
  try {
    const letters = atob(fragment.slice(PREFIX.length).replaceAll("-", "+").replaceAll("_", "/"));
    return parse(
      new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0))),
    );
  } catch {
    return null;
  }
}

/** @param {string} fragment */
export const isDraft = (fragment) => fragment.startsWith(PREFIX);

/** @returns {Draft | null} what is stored, empty if nothing is; null if storage is turned off */
export function load() {
  try {
    return parse(localStorage.getItem(KEY) ?? "[]");
  } catch {
    return null;
  }
}

/**
 * @param {Draft} draft
 * @returns {boolean} whether it was stored
 */
export function store(draft) {
  try {
    if (draft.size) localStorage.setItem(KEY, JSON.stringify([...draft]));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    // turned off, or full
    return false;
  }
}

/**
 * @param {string} text
 * @returns {Draft}
 */
function parse(text) {
  /** @type {unknown} */
  const pairs = JSON.parse(text);
  if (!Array.isArray(pairs)) throw new Error("not a draft");
  /** @type {Draft} */
  const draft = new Map();
  for (const pair of pairs) {
    if (!Array.isArray(pair) || typeof pair[0] !== "string" || typeof pair[1] !== "string")
      throw new Error("not a draft");
    draft.set(pair[0], pair[1].slice(0, MAX_LENGTH));
  }
  return draft;
}
