/**
 * Answers “what must my ad say here?” on the page of pay rules. Without scripts, all rules are listed below.
 *
 * The markup:
 *
 *     <div data-guide="pay-rules" data-guide-waiting> <input> <p data-guide-place></p> <ul></ul> </div>
 */
import { loadScript } from "./load-script.js";
import { _ } from "./phrases.js";

/** @typedef {Pick<typeof import("./pay-rules-panel.js"), "showRules">} Panels */

/** Shows the field. May run any number of times on the same page. */
export function mount() {
  for (const root of document.querySelectorAll("[data-guide='pay-rules']")) root.removeAttribute("data-guide-waiting");
}

document.addEventListener("input", async ({ target }) => {
  const root = target instanceof HTMLInputElement ? target.closest("[data-guide='pay-rules']") : null;
  const note = root?.querySelector("[data-guide-place]");
  if (!root || !note || !(target instanceof HTMLInputElement)) return;
  try {
    await loadScript("editor-panels.js");
  } catch {
    note.textContent = _("Couldn't load the rules. They're all listed below.");
    return;
  }
  const { guidePanels } = /** @type {{guidePanels: Panels}} */ (/** @type {unknown} */ (window));
  await guidePanels.showRules(root, target.value);
});
