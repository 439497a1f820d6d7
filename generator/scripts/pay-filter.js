/**
 * Filters the pay charts and tables by market, role, level and set of figures. What is chosen is in the address, so
 * that it can be sent to somebody. Without scripts all rows are shown.
 */
import { ngettext } from "./phrases.js";

/**
 * @param {Element} root
 * @returns {NodeListOf<HTMLSelectElement>}
 */
const filtersOf = (root) => root.querySelectorAll("select[data-filter]");

/** @param {Element} root */
function apply(root) {
  /** @type {Record<string, string>} */
  const chosen = {};
  for (const { dataset, value } of filtersOf(root)) chosen[dataset.filter ?? ""] = value;
  for (const part of root.querySelectorAll("[data-set]")) {
    const wanted = part.getAttribute("data-set") === chosen.set;
    part.toggleAttribute("hidden", Boolean(chosen.set) && !wanted);
    if (wanted && part instanceof HTMLDetailsElement) part.open = true;
  }
  for (const part of root.querySelectorAll("[data-market]")) {
    const wanted = !chosen.market || part.getAttribute("data-market") === chosen.market;
    part.toggleAttribute("hidden", !wanted || !part.querySelector("[data-set]:not([hidden])"));
    const first = chosen.market && wanted ? part.querySelector("[data-set]:not([hidden])") : null;
    if (first instanceof HTMLDetailsElement) first.open = true;
  }
  for (const row of root.querySelectorAll("[data-role]")) {
    const other = ["role", "level"].some((name) => chosen[name] && row.getAttribute(`data-${name}`) !== chosen[name]);
    row.toggleAttribute("hidden", other);
  }
  const status = root.querySelector("[data-guide-status]");
  if (status) {
    const drawn = Array.from(root.querySelectorAll(".guide-chart [data-role]"));
    const shown = drawn.filter((row) => !row.closest("[hidden], details:not([open])"));
    status.textContent = ngettext("%(count)s row shown.", "%(count)s rows shown.", shown.length);
  }
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
