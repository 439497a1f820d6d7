/**
 * Compares any two roles on the list of comparisons: those in the address, `?a=…&b=…`, where the form there puts the
 * two that were chosen. A pair with a page of its own leads to it.
 *
 * The markup is in `generator/templates/partials/any_two.html.j2`, the data come from
 * `generator/pages/parts/any_two.py`.
 *
 * @typedef {import("./comparison-rows.js").Data} Data
 * @typedef {import("./comparison-rows.js").Role} Role
 * @typedef {import("./comparison-rows.js").Row} Row
 * @typedef {{id: string, role: Role}} Side
 */
import { element, rowsOf } from "./comparison-rows.js";
import { loadScript } from "./load-script.js";

const FILE = "../role-facts.js";

/** Shows the form, and the comparison that the address asks for. May run any number of times on the same page. */
export function mount() {
  const form = document.querySelector("[data-guide='any-two']");
  const section = document.querySelector("[data-guide-pair]");
  if (!(form instanceof HTMLFormElement) || !(section instanceof HTMLElement)) return;
  form.removeAttribute("data-guide-waiting");
  if (!location.search || section.dataset.guidePair === location.search) return;
  section.dataset.guidePair = location.search;
  const asked = new URLSearchParams(location.search);
  loadScript(FILE).then(
    () => show(form, section, asked.get("a") ?? "", asked.get("b") ?? ""),
    () => say("failed"),
  );
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} section
 * @param {string} a
 * @param {string} b
 */
function show(form, section, a, b) {
  const data = /** @type {Data} */ (/** @type {any} */ (window).guideRoles);
  const [one, other] = [a, b].map((id) => (Object.hasOwn(data.former, id) ? (data.former[id] ?? id) : id));
  for (const [name, id] of Object.entries({ a: one, b: other })) {
    const select = form.elements.namedItem(name);
    if (select instanceof HTMLSelectElement && id && Object.hasOwn(data.roles, id)) select.value = id;
  }
  if (!one || !other) return;
  const pair = [one, other].flatMap((id) => (Object.hasOwn(data.roles, id) ? [{ id, role: data.roles[id] }] : []));
  const [first, second] = /** @type {Side[]} */ (pair);
  if (!first || !second) say("unknown");
  else if (one === other) say("same");
  else {
    const page = pageOf(one, other);
    if (page) location.replace(page);
    else compare(section, data, first, second);
  }
}

/**
 * The page that somebody wrote about two roles.
 *
 * @param {string} one
 * @param {string} other
 */
function pageOf(one, other) {
  const links = Array.from(
    document.querySelectorAll("article a[href]"),
    (link) => /** @type {HTMLAnchorElement} */ (link),
  );
  const names = [`/${one}-vs-${other}/`, `/${other}-vs-${one}/`];
  return links.find((link) => names.some((name) => link.pathname.includes(name)))?.href;
}

/**
 * @param {HTMLElement} section
 * @param {Data} data
 * @param {Side} one
 * @param {Side} other
 */
function compare(section, data, one, other) {
  const template = section.querySelector("template");
  if (!template) return;
  const shown = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const heading = shown.querySelector("h2");
  if (heading) heading.textContent = named(heading.textContent ?? "", one, other);
  for (const side of [one, other])
    shown
      .querySelector("thead tr")
      ?.append(
        element("th", { scope: "col", role: "columnheader", class: `guide-role--${side.id}` }, nameOf(side, true)),
      );
  for (const model of shown.querySelectorAll("[data-row]")) {
    const rows = rowsOf(
      model.getAttribute("data-row") ?? "",
      model.getAttribute("data-key") ?? "",
      data,
      one.role,
      other.role,
    );
    model.replaceWith(...rows.map((row) => filled(model, row, one, other)));
  }
  section.replaceChildren(template, shown);
  section.hidden = false;
  document.title = `${section.querySelector("h2")?.textContent} - ${document.title}`;
  say("shown", one, other);
}

/**
 * A row of the table, made after the row of its kind in the template.
 *
 * @param {Element} model
 * @param {Row} row
 * @param {Side} one
 * @param {Side} other
 */
function filled(model, { label, below, cells }, one, other) {
  const made = /** @type {Element} */ (model.cloneNode(true));
  if (label) made.querySelector("th")?.replaceChildren(label);
  if (below) made.querySelector("th")?.append(element("span", { class: "guide-compare__question" }, below));
  const [both] = cells;
  if (cells.length === 1 && both) made.append(element("td", { role: "cell", colspan: "2" }, ...both));
  else
    for (const [index, side] of [one, other].entries()) {
      const who = element("span", { class: "guide-compare__who", "aria-hidden": "true" }, nameOf(side, false));
      const content = cells[index]?.length ? (cells[index] ?? []) : [element("span", { class: "guide-none" }, "–")];
      made.append(element("td", { role: "cell", class: `guide-role--${side.id}` }, who, ...content));
    }
  return made;
}

/**
 * A role's name and mark.
 *
 * @param {Side} side
 * @param {boolean} linked
 */
function nameOf({ id, role }, linked) {
  const mark = element("span", {
    class: `guide-mark guide-mark--${role.shape} guide-role--${id}`,
    "aria-hidden": "true",
  });
  const name = linked ? element("a", { href: role.href }, role.name) : role.short;
  return element("span", { class: `guide-role guide-role--${id}` }, mark, name);
}

/**
 * @param {string | undefined} text
 * @param {Side} one
 * @param {Side} other
 */
const named = (text = "", one, other) =>
  text.replace(/\[(one|other)\]/g, (_, which) => {
    const { name } = (which === "one" ? one : other).role;
    return which === "one" || /^.[A-Z]/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
  });

/**
 * Tells what happened, also to those who listen.
 *
 * @param {string} what
 * @param {Side[]} sides
 */
function say(what, ...sides) {
  const status = document.querySelector("[data-guide='any-two'] ~ [data-guide-status]");
  if (!(status instanceof HTMLElement)) return;
  const text = status.dataset[what] ?? "";
  const [one, other] = sides;
  status.textContent = one && other ? named(text, one, other) : text;
}

// The page's policy lets no form be sent, so the address is made here. A pair with a page of its own needs none.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.guide !== "any-two") return;
  event.preventDefault();
  const chosen = new FormData(form);
  const [a, b] = [`${chosen.get("a")}`, `${chosen.get("b")}`];
  const page = pageOf(a, b);
  if (page) location.assign(page);
  else location.search = `${new URLSearchParams({ a, b })}`;
});

Object.assign(window, { guideAnyTwo: { mount } });
