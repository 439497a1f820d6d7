/**
 * Looks up names of places in the gazetteer: countries, U.S. states, Canadian provinces, cities, groups of countries.
 *
 * An area is a country or one of these states and provinces, by its code in ISO 3166: `GB`, `US-VA`, `CA-ON`.
 *
 * @typedef {object} Table
 * @property {Record<string, string[]>} areas  Names and codes of each area; the first is the one to show.
 * @property {Record<string, string[]>} parts  Parts of other countries, such as Bavaria.
 * @property {Record<string, string>} cities  Of each area, in plain letters: names between `|`, classes between `;`.
 * @property {Record<string, string>} others  Other names of cities, in the same form; codes such as SFO in capitals.
 * @property {Record<string, {names: string[], members: string[]}>} groups
 *
 * @typedef {{area: string, rank: number, isCode: boolean}} City  A lower rank is a larger city.
 * @typedef {{key: string, areas: string[], parts: string[], cities: City[]}} Entry  What a name can mean.
 * @typedef {{entries: Map<string, Entry>, codes: Map<string, string[]>}} Index
 */

/** Ranks below these are cities of at least 300,000 and 100,000 people. */
export const BIG = 5;
export const MIDDLE = 8;

const LETTERS = { ø: "o", ł: "l", ß: "ss", æ: "ae", œ: "oe", đ: "d", ð: "d", þ: "th", ı: "i" };

/**
 * A name in plain letters, without accents and signs, so that “Köln”, “St. Paul” and “D.C.” are found however
 * people type them. generator/places/table.py does the same.
 *
 * @param {string} text
 */
export const fold = (text) =>
  text
    .toLowerCase()
    .replace(/[øłßæœđðþı]/g, (letter) => LETTERS[/** @type {keyof typeof LETTERS} */ (letter)])
    .normalize("NFD")
    .replace(/[\p{M}.'’‘ʻ`]/gu, "")
    .replace(/[^\p{L}\p{N}&]+/gu, " ")
    .replace(/\bsaint\b/g, "st")
    .trim();

/** @type {WeakMap<Table, Index>} */
const indexes = new WeakMap();

/**
 * @param {Table} table
 * @returns {Index} made once for each table
 */
export function indexOf(table) {
  const known = indexes.get(table);
  if (known) return known;
  /** @type {Index} */
  const index = { entries: new Map(), codes: new Map() };
  const groups = Object.entries(table.groups).map(([code, { names }]) => /** @type {const} */ ([code, names]));
  // U.S. states and Canadian provinces come before countries: of “Georgia” and “CA”, the state is meant.
  const areas = Object.entries(table.areas).sort(([one], [other]) => other.length - one.length);
  for (const [code, names] of [...areas, ...groups]) for (const name of names) addArea(index, name, code);
  for (const [code, names] of Object.entries(table.parts))
    for (const name of names) entryOf(index, fold(name)).parts.push(code);
  for (const cities of [table.cities, table.others])
    for (const [area, classes] of Object.entries(cities).sort(([one], [other]) => rankOf(one) - rankOf(other)))
      for (const [rank, names] of classes.split(";").entries())
        for (const name of names ? names.split("|") : [])
          entryOf(index, fold(name)).cities.push({ area, rank, isCode: /^[A-Z]{2,4}$/.test(name) });
  for (const { cities } of index.entries.values()) cities.sort((one, other) => one.rank - other.rank);
  indexes.set(table, index);
  return index;
}

/**
 * Of two cities that are about as large, the one in the United States is meant.
 *
 * @param {string} area
 */
const rankOf = (area) => (area.startsWith("US-") ? 0 : 1);

/**
 * @param {Index} index
 * @param {string} name
 * @param {string} code
 */
function addArea(index, name, code) {
  const key = fold(name);
  const isCode = key.length <= 4 && name === name.toUpperCase();
  if (isCode) index.codes.set(key, [...(index.codes.get(key) ?? []), code]);
  else entryOf(index, key).areas.push(code);
}

/**
 * @param {Index} index
 * @param {string} key
 */
function entryOf(index, key) {
  const entry = index.entries.get(key) ?? { key, areas: [], parts: [], cities: [] };
  index.entries.set(key, entry);
  return entry;
}

/**
 * What a text means as a whole. Codes count only in capitals, and short names only with one.
 *
 * @param {Index} index
 * @param {string} text
 * @returns {Entry | undefined}
 */
export function lookUp(index, text) {
  const key = fold(text);
  const letters = text.replace(/[^\p{L}]/gu, "");
  const isCapitals = letters === letters.toUpperCase();
  const codes = isCapitals ? (index.codes.get(key) ?? []) : [];
  const named = key.length > 3 || /^\p{Lu}/u.test(text.trim()) ? index.entries.get(key) : undefined;
  if (!codes.length && key.length > 3) return named;
  const { parts = [], cities = [], areas = [] } = named ?? {};
  const entry = {
    key,
    areas: [...new Set([...codes, ...areas])],
    parts,
    cities: cities.filter((one) => isCapitals || !one.isCode),
  };
  return entry.areas.length + entry.parts.length + entry.cities.length ? entry : undefined;
}

/**
 * Whether an area is another one or a part of it.
 *
 * @param {string} area
 * @param {string} whole
 */
export const isWithin = (area, whole) => area === whole || area.startsWith(`${whole}-`);
