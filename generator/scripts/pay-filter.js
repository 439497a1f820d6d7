/**
 * Filters the pay charts and tables by market, role, level and set of figures. Without scripts all rows are shown.
 */

import { ngettext } from "./phrases.js";

/** @param {Element} root */
function apply(root) {
  /** @type {Record<string, string>} */
  const chosen = {};
  for (const select of root.querySelectorAll("select[data-filter]")) {
    if (select instanceof HTMLSelectElement) chosen[select.dataset.filter ?? ""] = select.value;
  }
  for (const part of root.querySelectorAll("[data-set]")) {
    const wanted = part.getAttribute("data-set") === chosen.set;
    part.toggleAttribute("hidden", Boolean(chosen.set) && !wanted);
    if (wanted && part instanceof HTMLDetailsElement) part.open = true;
  }
  for (const part of root.querySelectorAll("[data-market]")) {
    const wanted = !chosen.market || part.getAttribute("data-market") === chosen.market;
    part.toggleAttribute("hidden", !wanted || !part.querySelector("[data-set]:not([hidden])"));
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

/** Shows the controls, and filters by what the browser has restored in them. May run any number of times. */
export function mount() {
  for (const root of document.querySelectorAll("[data-guide='pay']")) {
    root.querySelector("[data-guide-bar]")?.removeAttribute("data-guide-waiting");
    if (Array.from(root.querySelectorAll("select")).some((select) => select.selectedIndex > 0)) apply(root);
  }
}

window.addEventListener("pageshow", mount); // some browsers restore only now

document.addEventListener("change", (event) => {
  const root = event.target instanceof Element ? event.target.closest("[data-guide='pay']") : null;
  if (root) apply(root);
});
