/**
 * The page that checks a pasted job ad: loads what only this page needs. Without scripts it says what to look for.
 *
 * The markup: `data-guide="ad-check"` around a textarea, an input for the place, three buttons with `data-guide-do`,
 * a status and a `data-guide-report`.
 */
import { loadScript } from "./load-script.js";
import { _ } from "./phrases.js";

/** Shows the field. May run any number of times on the same page. */
export function mount() {
  for (const root of document.querySelectorAll("[data-guide='ad-check']"))
    loadScript("ad-check-panel.js").then(
      () => /** @type {any} */ (window).guideAdCheck(root),
      () => root.before(_("Out of reach just now. Load the page again.")),
    );
}
