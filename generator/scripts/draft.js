/**
 * What a reader has typed and chosen: names and texts. Kept in the browser, and on request in a link.
 *
 * A link carries it behind the `#`, which browsers send to nobody. Only letters, digits, `-` and `_` are
 * used there: the theme looks for an element with that name, and chat programs cut links at other signs.
 *
 * @typedef {Map<string, string>} Draft
 */

const KEY = "guide-job-description";
const MARK = "#fill-";
const LONGEST = 600;

/** @param {Draft} draft */
export function encode(draft) {
  const bytes = new TextEncoder().encode(JSON.stringify([...draft]));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return MARK + btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * @param {string} fragment
 * @returns {Draft | null} nothing if the fragment holds no draft, or a damaged one
 */
export function decode(fragment) {
  if (!fragment.startsWith(MARK)) return null;
  try {
    const letters = atob(fragment.slice(MARK.length).replaceAll("-", "+").replaceAll("_", "/"));
    return parse(
      new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0))),
    );
  } catch {
    return null;
  }
}

/** @param {string} fragment */
export const isDraft = (fragment) => fragment.startsWith(MARK);

/** @returns {Draft | null} what was kept; nothing if there is none, or if the browser keeps nothing */
export function recall() {
  try {
    return parse(localStorage.getItem(KEY) ?? "[]");
  } catch {
    return null;
  }
}

/**
 * @param {Draft} draft
 * @returns {boolean} whether the browser kept it
 */
export function keep(draft) {
  try {
    if (draft.size) localStorage.setItem(KEY, JSON.stringify([...draft]));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    // switched off, or full
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
    draft.set(pair[0], pair[1].slice(0, LONGEST));
  }
  return draft;
}
