import { loadScript } from "./load-script.js";
import { fileName, saveFile } from "./save-file.js";

/**
 * Offers blocks as a Word file, which a script makes that is loaded for it.
 *
 * @param {Parameters<typeof import("./word-file.js").toWordFile>[0]} blocks
 * @param {string} title
 * @returns {Promise<boolean>} whether the file could be made
 */
export async function saveWordFile(blocks, title) {
  try {
    await loadScript("word-file.js");
    const { toWordFile } = /** @type {{guideWord: typeof import("./word-file.js")}} */ (/** @type {unknown} */ (window))
      .guideWord;
    saveFile(await toWordFile(blocks, title), fileName(title, "docx"));
    return true;
  } catch {
    return false;
  }
}
