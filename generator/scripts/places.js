/**
 * Reads where a job is from what people write in its ad: “Vienna, VA (hybrid)”, “NYC, SF or remote”.
 *
 * @typedef {import("./places-index.js").Entry} Entry
 * @typedef {import("./places-index.js").Index} Index
 * @typedef {import("./places-index.js").Table} Table
 *
 * @typedef {{area: string, city: string}} Place  A group, country, state or province, and a city in plain letters.
 * @typedef {{entry: Entry, places: Place[], isSettled: boolean}} Item  A name, and what it means as far as read.
 */
import { BIG, indexOf, isWithin, lookUp, MIDDLE } from "./places-index.js";

const ANYWHERE = /\b(remote(ly)?|anywhere|work from home|wfh|telecommute|home office)\b/i;
const FILLERS = new Set(
  (
    "a all and any anywhere area at based candidates central city commuter days distributed downtown east eligible " +
    "employees first flexible for friendly from full fully global globally greater home hq hybrid in job jobs location " +
    "locations metro metropolitan mostly near north of office offices on only onsite open or our partially partly per " +
    "position possible preferred region remote remotely residents role site south state telecommute the time timezone " +
    "timezones to us various week west wfh with within work working worldwide"
  ).split(" "),
);
const STRONG = /[;|\n•·]/;
const JOINS = /\s*(?:\/|\bor\b|\band\b|\bund\b|\bou\b|&|\+|\bas well as\b)\s*/;
const EXCEPTION = /\b(except|excluding|excl\.|other than|but not)\b[^;)]*/gi;
/** Codes that are words too. Among other words they are not read as states or countries. */
const WORDS = /^(AD|AI|AM|AS|BE|HI|HR|ID|IN|IS|IT|ME|MY|NO|OH|OK|OR|PR|QA|SO|TO)$/;
const MAX_WORDS = 5;

/**
 * The places that a text names, without doubles. A job in two cities or “remote” has the places of both.
 *
 * @param {string} text
 * @param {Table} table
 * @returns {Place[]}
 */
export function readPlaces(text, table) {
  const index = indexOf(table);
  /** @type {Place[]} */
  const places = [];
  let isOpen = false;
  for (const [number, piece] of text.replace(EXCEPTION, "").split(STRONG).entries()) {
    const read = readList(piece, index);
    isOpen ||= read.isOpen || (number > 0 && read.isRemote && places.length > 0);
    places.push(...read.places);
  }
  // Beside cities, “remote” means from anywhere in their countries.
  const meant = isOpen ? places.map(({ area }) => ({ area: area.replace(/^(US|CA)-.*/, "$1"), city: "" })) : places;
  return meant.filter(({ area, city }, at) => meant.findIndex((one) => one.area === area && one.city === city) === at);
}

/**
 * Reads names between commas, where a state or a country may stand behind a city.
 *
 * @param {string} text
 * @param {Index} index
 */
function readList(text, index) {
  const whole = lookUp(index, text);
  if (whole) return { places: settle(whole), isOpen: false, isRemote: false };
  /** @type {Item[]} */
  const items = [];
  /** @type {Item[]} */
  let before = [];
  let isOpen = false;
  let isRemote = false;
  for (const segment of text.split(/\s*[,()[\]:–—]\s*|\s+-\s+/)) {
    const found = namesIn(segment, index);
    if (found.isRemote) {
      isRemote = true;
      isOpen ||= found.isJoined ? items.length + found.items.length > 0 : items.filter(isKnown).length > 1;
    }
    for (const group of found.items) {
      const isQualified = group[0] && before.length && qualify(before, group[0]);
      const own = isQualified ? group.slice(1) : group;
      if (!own.length) continue;
      if (own.length === 1 && own[0] && before.length === 1 && before[0]) narrow(before[0], own[0]);
      items.push(...own);
      before = own;
    }
  }
  return { places: items.filter(isKnown).flatMap(({ places }) => places), isOpen, isRemote };
}

/** @param {Item} item */
const isKnown = ({ places }) => places.length > 0;

/**
 * Lets an area behind cities say which ones are meant: “Paris, Texas”. It wins over a famous city of that name.
 *
 * @param {Item[]} before
 * @param {Item} item
 * @returns {boolean} whether it did; otherwise the area is a place of its own
 */
function qualify(before, item) {
  const { areas, parts, cities } = item.entry;
  const isCity = (cities[0]?.rank ?? Infinity) < BIG;
  const candidates = [...areas, ...parts];
  const whole =
    candidates.find((area) => before.every((one) => placesWithin(one, area).length)) ??
    ((isCity && before.some(isKnown)) || before.some(({ isSettled, entry }) => isSettled || isOnlyArea(entry))
      ? undefined
      : areas[0]);
  if (!whole) return false;
  for (const one of before) {
    const inside = placesWithin(one, whole);
    one.places = inside.length ? inside : [{ area: whole, city: one.entry.key }];
    one.isSettled = true;
  }
  return true;
}

/**
 * Lets a name behind an area be in it: “USA, CA, Los Angeles”.
 *
 * @param {Item} before
 * @param {Item} item
 */
function narrow(before, item) {
  const [whole] = before.places;
  if (before.places.length !== 1 || !whole || whole.city) return;
  const inside = placesWithin(item, whole.area);
  const isMeant = inside.some(({ area, city }) => !city || area === item.entry.cities[0]?.area);
  if (!isMeant) return;
  before.places = [];
  item.places = inside;
}

/** @param {Entry} entry */
const isOnlyArea = ({ areas, cities }) => areas.length > 0 && !cities.length;

/**
 * What a name can mean within an area: its largest city there, or a state.
 *
 * @param {Item} item
 * @param {string} whole
 * @returns {Place[]}
 */
function placesWithin({ entry, places, isSettled }, whole) {
  if (isSettled) return places.every(({ area }) => isWithin(area, whole)) ? places : [];
  const city = entry.cities.find(({ area }) => isWithin(area, whole));
  const area = entry.areas.find((one) => one !== whole && isWithin(one, whole));
  if (area && !(city && city.rank < BIG)) return [{ area, city: "" }];
  return city ? [{ area: city.area, city: entry.key }] : [];
}

/**
 * What a name means by itself: a state or country before a city, unless the city is large.
 *
 * @param {Entry} entry
 * @returns {Place[]}
 */
function settle({ key, areas, parts, cities }) {
  const [city] = cities;
  const [area] = areas;
  const isCity = city && (!area || city.rank < BIG);
  const asCity = isCity ? [{ area: city.area, city: key }] : [];
  if (!area) return asCity.length || !parts[0] ? asCity : [{ area: parts[0], city: "" }];
  return isCity && isWithin(city.area, area) ? asCity : [...asCity, { area, city: "" }];
}

/**
 * The names in a text without commas: groups that stand behind each other, each with names joined by “or”.
 *
 * @param {string} segment
 * @param {Index} index
 * @returns {{items: Item[][], isRemote: boolean, isJoined: boolean}} whether “remote” is one of them, and joined
 */
function namesIn(segment, index) {
  const whole = itemOf(segment, index);
  if (whole) return { items: [[whole]], isRemote: false, isJoined: false };
  const pieces = segment.split(JOINS);
  const read = pieces.map((piece) => ({ items: scan(piece, index), isRemote: isOnlyRemote(piece) }));
  const isRemote = read.some((one) => one.isRemote);
  const isJoined = pieces.length > 1;
  if (isJoined && read.every(({ items }) => items.length <= 1)) {
    const joined = read.flatMap(({ items }) => items);
    return { items: joined.length ? [joined] : [], isRemote, isJoined };
  }
  return { items: read.flatMap(({ items }) => items.map((item) => [item])), isRemote, isJoined };
}

/** @param {string} text */
const isOnlyRemote = (text) => ANYWHERE.test(text) && wordsOf(text).every(isFiller);

/** @param {string} text */
const wordsOf = (text) => text.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word) && !/\d/.test(word));

/** @param {string} word */
const isFiller = (word) => FILLERS.has(word.toLowerCase()) && !(word.length < 3 && word === word.toUpperCase());

/**
 * @param {string} text
 * @param {Index} index
 * @returns {Item | undefined}
 */
function itemOf(text, index) {
  const entry = lookUp(index, text.trim());
  return entry && { entry, places: settle(entry), isSettled: false };
}

/**
 * Finds names among other words. Small towns count only if nothing else is said: “Reading is a must” names none.
 *
 * @param {string} text
 * @param {Index} index
 * @returns {Item[]}
 */
function scan(text, index) {
  const words = text.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word) && !/\d/.test(word));
  /** @type {Item[]} */
  const items = [];
  let rest = 0;
  for (let at = 0; at < words.length; ) {
    const [item, length] = longest(words, at, index);
    if (item) items.push(item);
    else if (!wordsOf(words[at] ?? "").every(isFiller)) rest += 1;
    at += length;
  }
  const known = rest ? items.filter(({ entry }) => isTelling(entry)) : items;
  if (known.length || !rest) return known;
  const town = text.trim();
  const isName = /^\p{Lu}/u.test(town) && !/\d/.test(town) && !ANYWHERE.test(town);
  const entry = { key: town.toLowerCase(), areas: [], parts: [], cities: [] };
  return isName ? [{ entry, places: [], isSettled: false }] : [];
}

/** @param {Entry} entry */
const isTelling = ({ areas, cities }) => areas.length > 0 || (cities[0]?.rank ?? Infinity) < MIDDLE;

/**
 * The longest name that begins with a word, and how many words it has.
 *
 * @param {string[]} words
 * @param {number} at
 * @param {Index} index
 * @returns {[Item | undefined, number]}
 */
function longest(words, at, index) {
  for (let length = Math.min(MAX_WORDS, words.length - at); length > 0; length--) {
    const name = words.slice(at, at + length).join(" ");
    const bare = name.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, "");
    if (length === 1 && (isFiller(bare) || !/^\p{Lu}/u.test(bare))) continue;
    const item = itemOf(bare, index);
    const isShort = WORDS.test(bare) || (bare.length < 3 && bare !== bare.toUpperCase()); // “La” of “La Défense”
    const isWord = length === 1 && isShort && words.slice(at + 1).some((word) => !isFiller(word));
    if (item && !isWord) return [item, length];
  }
  return [undefined, 1];
}
