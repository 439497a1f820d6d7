/**
 * Filters the pay charts and tables by market, role, level and set of figures, and says what is shown. What is chosen
 * is in the address, so that it can be sent to somebody. Without scripts all rows are shown.
 *
 * `data-hide-for="role level"` is on what is only right while neither is chosen, `data-show-for` on what replaces it.
 */
import { _ } from "./phrases.js";

/**
 * @param {Element} root
 * @returns {NodeListOf<HTMLSelectElement>}
 */
const filtersOf = (root) => root.querySelectorAll("select[data-filter]");

/** @param {Element} root */
function apply(root) {
  /** @type {Record<string, string>} */
  const chosen = {};
  const names = [];
  for (const { dataset, value, selectedOptions } of filtersOf(root)) {
    chosen[dataset.filter ?? ""] = value;
    if (value) names.push(selectedOptions[0]?.text);
  }
  for (const row of root.querySelectorAll("[data-role]")) {
    const other = ["role", "level"].some((name) => {
      const own = row.getAttribute(`data-${name}`);
      return own && chosen[name] && own !== chosen[name];
    });
    row.toggleAttribute("hidden", other);
  }
  for (const set of root.querySelectorAll("[data-set]")) {
    const market = set.closest("[data-market]")?.getAttribute("data-market");
    const other =
      (chosen.set && set.getAttribute("data-set") !== chosen.set) ||
      (chosen.market && market !== chosen.market) ||
      !set.querySelector("[data-role]:not([hidden])");
    set.toggleAttribute("hidden", Boolean(other));
  }
  for (const market of root.querySelectorAll("[data-market]"))
    market.toggleAttribute("hidden", !market.querySelector("[data-set]:not([hidden])"));
  const first = root.querySelector("[data-set]:not([hidden])");
  if (names.length && first instanceof HTMLDetailsElement) first.open = true;
  const without = root.querySelector("details[data-roles-without]");
  if (without instanceof HTMLDetailsElement) {
    without.hidden = !without.querySelector("[data-role]:not([hidden])");
    without.open = Boolean(chosen.role) && !without.hidden;
  }
  // A finding is about all rows of its chart, and so is the list of roles that it has no figures for.
  for (const { attribute, hides } of [
    { attribute: "data-hide-for", hides: true },
    { attribute: "data-show-for", hides: false },
  ])
    for (const part of root.querySelectorAll(`[${attribute}]`)) {
      const narrowed = part
        .getAttribute(attribute)
        ?.split(" ")
        .some((name) => chosen[name]);
      part.toggleAttribute("hidden", Boolean(narrowed) === hides);
    }
  const status = root.querySelector("[data-guide-status]");
  if (!status) return;
  const what = names.join(", ");
  if (!what) status.textContent = "";
  else if (first) status.textContent = _("Shown: %(what)s.", { what });
  else status.textContent = _("No pay figures for: %(what)s.", { what });
}

/**
 * Writes what is chosen into the address, and leaves the rest of it alone.
 *
 * @param {Element} root
 */
function share(root) {
  const url = new URL(location.href);
  for (const { dataset, value } of filtersOf(root)) {
    if (value) url.searchParams.set(dataset.filter ?? "", value);
    else url.searchParams.delete(dataset.filter ?? "");
  }
  history.replaceState(history.state, "", url);
}

/**
 * Shows the controls, and filters by the address or by what the browser has restored. May run any number of times.
 */
export function mount() {
  const asked = new URLSearchParams(location.search);
  for (const root of document.querySelectorAll("[data-guide='pay']")) {
    root.querySelector("[data-guide-bar]")?.removeAttribute("data-guide-waiting");
    const filters = Array.from(filtersOf(root));
    for (const filter of filters) {
      const value = asked.get(filter.dataset.filter ?? "");
      if (Array.from(filter.options).some((option) => option.value === value)) filter.value = value ?? "";
      const more = filter.closest("details");
      if (more && filter.value) more.open = true;
    }
    if (filters.some((filter) => filter.selectedIndex > 0)) apply(root);
  }
}

window.addEventListener("pageshow", mount); // some browsers restore only now

document.addEventListener("change", (event) => {
  const root = event.target instanceof Element ? event.target.closest("[data-guide='pay']") : null;
  if (!root) return;
  apply(root);
  share(root);
});
