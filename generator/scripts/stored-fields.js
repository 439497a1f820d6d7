/**
 * Values by field that the browser keeps for the reader: a draft, the answers of a checklist.
 *
 * The same guide may be open in several tabs. So no tab writes back everything it read earlier: a change is merged
 * into what is stored at that moment, and the other tabs hear of it.
 *
 * What is replaced as a whole can be brought back, the latest first. What a link has replaced is stored until then.
 * What the reader has cleared lasts as long as the tab: nobody else who uses the browser should find it.
 *
 * @typedef {Map<string, string>} Fields
 * @typedef {"" | "blocked" | "full" | "foreign"} Trouble  Why nothing is kept: the browser refuses storage, storage
 *   is full, or something that isn't ours is stored in our place.
 * @typedef {"" | "cleared" | "replaced"} Loss  What another tab has done to the fields as a whole.
 * @typedef {[before: Fields, after: Fields]} Replaced
 * @typedef {"localStorage" | "sessionStorage"} Where
 */

import { _ } from "./phrases.js";

const MAX_LENGTH = 600;
const MOST_REPLACED = 3;
/** @type {["localStorage", "sessionStorage"]} */
const [LASTING, PASSING] = ["localStorage", "sessionStorage"];

/**
 * Parses what `write` below and links contain: a list of pairs.
 *
 * @param {string} text
 * @returns {Fields}
 */
export const parseFields = (text) => toFields(JSON.parse(text));

/**
 * @param {unknown} pairs
 * @returns {Fields}
 */
function toFields(pairs) {
  if (!Array.isArray(pairs)) throw new Error();
  /** @type {Fields} */
  const fields = new Map();
  for (const pair of pairs) {
    if (!Array.isArray(pair) || typeof pair[0] !== "string" || typeof pair[1] !== "string") throw new Error();
    fields.set(pair[0], pair[1].slice(0, MAX_LENGTH));
  }
  return fields;
}

/**
 * @param {string} key  Where the browser stores them.
 * @param {string} rescue  What to say to readers whose changes are not kept.
 */
export function storedFields(key, rescue) {
  const keyOfReplaced = `${key}-replaced`;
  /** @type {Fields} What could not be stored. It lasts as long as the page. */
  const unsaved = new Map();
  /** @type {Partial<Record<Where, Replaced[]>>} */
  const unsavedReplaced = {};
  /** @type {Trouble} */
  let trouble = "";

  /** @returns {Fields} */
  function readStored() {
    trouble = "blocked";
    try {
      const text = localStorage.getItem(key) ?? "[]";
      trouble = "foreign";
      const fields = parseFields(text);
      trouble = unsaved.size ? "full" : "";
      return fields;
    } catch {
      return new Map();
    }
  }

  /** What is stored now, and what could not be stored. */
  const read = () => new Map([...readStored(), ...unsaved]);

  /**
   * @param {Fields} fields  All of them.
   * @param {Iterable<[string, string]>} changes  What to hold on to if they can't be stored.
   */
  function write(fields, changes) {
    try {
      if (fields.size) localStorage.setItem(key, JSON.stringify([...fields]));
      else localStorage.removeItem(key);
      unsaved.clear();
    } catch {
      for (const [name, value] of changes) unsaved.set(name, value);
    }
    readStored();
  }

  /** @param {Iterable<[string, string]>} changes */
  function merge(changes) {
    write(new Map([...read(), ...changes]), [...unsaved, ...changes]);
  }

  /** @param {Fields} fields */
  function writeAll(fields) {
    unsaved.clear();
    write(fields, fields);
    if (trouble !== "full") return;
    write(new Map(), []); // makes room
    write(fields, fields);
  }

  /**
   * @param {Where} where
   * @returns {Replaced[]}
   */
  function replacedIn(where) {
    try {
      return (
        unsavedReplaced[where] ??
        JSON.parse(window[where].getItem(keyOfReplaced) ?? "[]").map((/** @type {unknown[]} */ one) => [
          toFields(one[0]),
          toFields(one[1]),
        ])
      );
    } catch {
      return [];
    }
  }

  /**
   * @param {Where} where
   * @param {Replaced[]} list  The latest last.
   */
  function storeReplaced(where, list) {
    const latest = list.slice(-MOST_REPLACED);
    unsavedReplaced[where] = latest;
    try {
      if (latest.length)
        window[where].setItem(keyOfReplaced, JSON.stringify(latest.map((one) => one.map((fields) => [...fields]))));
      else window[where].removeItem(keyOfReplaced);
      delete unsavedReplaced[where];
    } catch {}
  }

  /**
   * @param {Where} where
   * @param {Replaced} replaced
   * @returns {boolean} whether there was anything to lose
   */
  function remember(where, [before, after]) {
    const isLoss = [...before.values()].some(Boolean);
    if (isLoss) storeReplaced(where, [...replacedIn(where), [before, after]]);
    return isLoss;
  }

  /**
   * Replaces all fields, until `undo`.
   *
   * @param {Fields} fields
   * @returns {boolean} whether there was anything to lose
   */
  function replace(fields) {
    const before = read();
    writeAll(fields);
    return remember(LASTING, [before, fields]);
  }

  /** Removes all fields, until `undo`. */
  function clear() {
    const before = read();
    writeAll(new Map());
    storeReplaced(PASSING, [...replacedIn(LASTING), ...replacedIn(PASSING)]);
    storeReplaced(LASTING, []);
    remember(PASSING, [before, new Map()]);
  }

  /** Brings back what was replaced or cleared last, here or in another tab. What was changed since then stays. */
  function undo() {
    const where = replacedIn(PASSING).length ? PASSING : LASTING;
    const list = replacedIn(where);
    const latest = list.pop();
    if (!latest) return;
    const [before, after] = latest;
    const since = [...read()].filter(([name, value]) => value !== (after.get(name) ?? ""));
    storeReplaced(where, list);
    writeAll(new Map([...before, ...since]));
  }

  const canUndo = () => replacedIn(PASSING).length + replacedIn(LASTING).length > 0;

  /**
   * Calls back when another tab has changed something, and when the page is shown: it hears nothing in the browser's
   * cache, and some browsers restore forms late.
   *
   * @param {(loss: Loss) => void} onChange
   */
  function listen(onChange) {
    window.addEventListener("storage", (event) => {
      if (event.key === keyOfReplaced) {
        onChange((event.newValue?.length ?? 0) > (event.oldValue?.length ?? 0) ? "replaced" : "");
      } else if (event.key === key || event.key === null) {
        const isCleared = !read().size && remember(PASSING, [valid(event.oldValue), new Map()]);
        onChange(isCleared ? "cleared" : "");
      }
    });
    window.addEventListener("pageshow", () => onChange(""));
  }

  /** Why changes are not kept, in a sentence; empty if they are. */
  const problem = () =>
    ({
      "": "",
      blocked: `${_("This browser keeps nothing here.")} ${rescue}`,
      full: `${_("The browser's storage is full, so it doesn't keep your latest changes.")} ${rescue}`,
      foreign: _("The browser has other data in this place. It can't be read, and your next change replaces it."),
    })[trouble];

  return { read, merge, replace, clear, undo, listen, canUndo, problem, trouble: () => trouble };
}

/** @param {string | null} text */
function valid(text) {
  try {
    return parseFields(text ?? "");
  } catch {
    return new Map();
  }
}
