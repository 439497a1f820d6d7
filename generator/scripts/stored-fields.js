/**
 * Values by field that the browser keeps for the reader: a draft, the answers of a checklist.
 *
 * The same guide may be open in several tabs. So no tab writes back everything it read earlier: a change is merged
 * into what is stored at that moment, and the other tabs hear of it.
 *
 * @typedef {Map<string, string>} Fields
 * @typedef {"" | "blocked" | "full" | "foreign"} Trouble  Why nothing is kept: the browser refuses storage, storage
 *   is full, or something that isn't ours is stored in our place.
 */

const MAX_LENGTH = 600;

/**
 * Parses what `write` below and links contain: a list of pairs.
 *
 * @param {string} text
 * @returns {Fields}
 */
export function parseFields(text) {
  /** @type {unknown} */
  const pairs = JSON.parse(text);
  if (!Array.isArray(pairs)) throw new Error("not a list of fields");
  /** @type {Fields} */
  const fields = new Map();
  for (const pair of pairs) {
    if (!Array.isArray(pair) || typeof pair[0] !== "string" || typeof pair[1] !== "string")
      throw new Error("not a field and its value");
    fields.set(pair[0], pair[1].slice(0, MAX_LENGTH));
  }
  return fields;
}

/** @param {string} key  Where the browser stores them. */
export function storedFields(key) {
  /** @type {Fields} What could not be stored. It lasts as long as the page. */
  const unsaved = new Map();
  /** @type {Trouble} */
  let trouble = "";
  /** @type {{before: Fields, after: Fields} | null} */
  let undoable = null;

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
   * Replaces all fields, until `undo`.
   *
   * @param {Fields} fields
   */
  function replace(fields) {
    undoable = { before: read(), after: fields };
    writeAll(fields);
  }

  /** Brings back what `replace` removed, here or in another tab. What was changed since then stays. */
  function undo() {
    if (!undoable) return;
    const { before, after } = undoable;
    const since = [...read()].filter(([name, value]) => value !== (after.get(name) ?? ""));
    undoable = null;
    writeAll(new Map([...before, ...since]));
  }

  /**
   * Calls back when another tab has changed something, and when the page is shown: it hears nothing in the browser's
   * cache, and some browsers restore forms late.
   *
   * @param {(cleared: boolean) => void} onChange
   */
  function listen(onChange) {
    window.addEventListener("storage", (event) => {
      if (event.key !== key && event.key !== null) return;
      const cleared = read().size === 0 && Boolean(event.oldValue);
      if (cleared) undoable = { before: valid(event.oldValue ?? ""), after: new Map() };
      onChange(cleared);
    });
    window.addEventListener("pageshow", () => onChange(false));
  }

  return { read, merge, replace, undo, listen, canUndo: () => undoable !== null, trouble: () => trouble };
}

/** @param {string} text */
function valid(text) {
  try {
    return parseFields(text);
  } catch {
    return new Map();
  }
}
