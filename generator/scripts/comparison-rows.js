/**
 * What there is to say about two roles, row by row: for `compare-roles.js`.
 *
 * @typedef {{name: string, short: string, shape: string, href: string, scope: string, when: Record<string, string>,
 *   skills: Record<string, [number, number]>, levels: string[], pay: Record<string, Record<string, string>>}} Role
 * `skills` has the weakest and the strongest step that a level needs, `pay` an amount for each set and level.
 * @typedef {{steps: [string, number][], longest: number, skills: Record<string, [string, string]>,
 *   levels: Record<string, string>, sets: [string, string][], former: Record<string, string>,
 *   roles: Record<string, Role>}} Data
 * @typedef {(string | Node)[]} Cell
 * @typedef {{label?: Node, below?: string, cells: Cell[]}} Row  One cell is for both roles. A row has the label of its
 * kind if it has none of its own; `below` says more about it.
 */

/**
 * Makes an element.
 *
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(string | Node)[]} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * What the rows of a kind say. A kind about which nothing is known has none.
 *
 * @param {string} kind
 * @param {string} key
 * @param {Data} data
 * @param {Role} one
 * @param {Role} other
 * @returns {Row[]}
 */
export function rowsOf(kind, key, data, one, other) {
  const both = [one, other];
  if (kind === "scope") return [{ cells: both.map((role) => [role.scope]) }];
  if (kind === "levels") return row(both.map((role) => (role.levels.length ? [role.levels.join(", ")] : [])));
  if (kind === "when") return row(both.map((role) => (role.when[key] ? [role.when[key]] : [])));
  if (kind === "pay") return payRows(data, one, other);
  const shared = Object.keys(one.skills).filter((id) => Object.hasOwn(other.skills, id));
  if (kind === "only")
    return row(
      both.map((role) =>
        list(
          Object.keys(role.skills).filter((id) => !shared.includes(id)),
          data,
          role,
        ),
      ),
    );
  const alike = shared.filter((id) => `${one.skills[id]}` === `${other.skills[id]}`);
  if (kind === "alike") return alike.length ? [{ cells: [list(alike, data, one)] }] : [];
  return shared
    .filter((id) => !alike.includes(id))
    .map((id) => ({ label: skill(id, data), cells: both.map((role) => [need(id, data, role)]) }));
}

/**
 * @param {Cell[]} cells
 * @returns {Row[]} none if neither role has anything to say
 */
const row = (cells) => (cells.some((cell) => cell.length) ? [{ cells }] : []);

/**
 * Skills with how well a role needs each.
 *
 * @param {string[]} ids
 * @param {Data} data
 * @param {Role} role
 * @returns {Cell}
 */
function list(ids, data, role) {
  const items = ids.map((id) => element("li", {}, skill(id, data), " ", need(id, data, role)));
  return listed(items);
}

/**
 * @param {Element[]} items
 * @returns {Cell}
 */
const listed = (items) => (items.length ? [element("ul", {}, ...items)] : []);

/**
 * @param {string} id
 * @param {Data} data
 */
function skill(id, data) {
  const [name, href] = data.skills[id] ?? [id, ""];
  return element("a", { href }, name);
}

/**
 * @param {string} id
 * @param {Data} data
 * @param {Role} role
 */
function need(id, { steps, longest }, role) {
  const [low, high] = role.skills[id] ?? [];
  const [weakest, strongest] = [steps[low ?? -1], steps[high ?? -1]];
  if (!weakest || !strongest) return "";
  const dots = element("span", {
    class: "guide-dots",
    "data-steps": `${longest}`,
    "data-strength": `${weakest[1]}`,
    "data-upto": `${strongest[1]}`,
    "aria-hidden": "true",
  });
  const words = weakest[0] === strongest[0] ? weakest[0] : `${weakest[0]}–${strongest[0].toLowerCase()}`;
  return element("span", { class: "guide-any-two__need" }, dots, " ", element("span", { class: "guide-level" }, words));
}

/**
 * The newest figures of each market and method: a row, with a line for each level.
 *
 * @param {Data} data
 * @param {Role} one
 * @param {Role} other
 * @returns {Row[]}
 */
function payRows(data, one, other) {
  /** @type {Set<string>} */
  const seen = new Set();
  return data.sets.flatMap(([kind, what], number) => {
    const pay = [one.pay[number] ?? {}, other.pay[number] ?? {}];
    if (seen.has(kind) || !pay.some((amounts) => Object.keys(amounts).length)) return [];
    seen.add(kind);
    return [{ below: what, cells: pay.map((amounts) => listed(linesOf(amounts, data))) }];
  });
}

/**
 * Amounts by level, the lowest level first.
 *
 * @param {Record<string, string>} amounts
 * @param {Data} data
 */
const linesOf = (amounts, { levels }) =>
  Object.keys(levels)
    .filter((level) => amounts[level])
    .map((level) => element("li", {}, `${levels[level]}: ${amounts[level]}`));
