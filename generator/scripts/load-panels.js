/**
 * Loads the checks and the data for search engines when they are first needed: most readers only read and copy.
 *
 * @typedef {typeof import("./editor-panels.js").panels} Panels
 */
import { loadScript } from "./load-script.js";

/** @returns {Promise<Panels | null>} null if they are out of reach; the next call tries again */
export async function loadPanels() {
  try {
    await loadScript("editor-panels.js");
  } catch {
    return null;
  }
  return /** @type {{guidePanels: Panels}} */ (/** @type {unknown} */ (window)).guidePanels;
}
