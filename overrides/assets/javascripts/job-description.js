/**
 * The copy buttons of a job description. Without them the text can still be selected.
 *
 * The page's part of the bargain:
 *
 *     <div data-guide="job-description">
 *       <div data-guide-bar hidden>
 *         <button type="button" data-guide-copy="rich">…</button>
 *         <button type="button" data-guide-copy="markdown">…</button>
 *         <span role="status" data-guide-status></span>
 *       </div>
 *       <div data-guide-text>… <span data-placeholder="company">[Company]</span> …</div>
 *     </div>
 */
import { readBlocks } from "./blocks.js";
import { copy, selectText } from "./clipboard.js";
import { toHtml, toMarkdown, toText } from "./formats.js";

/** @typedef {import("./blocks.js").Block} Block */
/** @typedef {import("./clipboard.js").Flavours} Flavours */

/**
 * Markdown travels alone: beside an HTML flavour, word processors would ignore it.
 *
 * @type {Record<string, {flavours: (blocks: Block[]) => Flavours, done: string, failed: string}>}
 */
const FORMATS = {
  rich: {
    flavours: (blocks) => ({ "text/plain": toText(blocks), "text/html": toHtml(blocks) }),
    done: "Copied.",
    failed: "The browser did not allow copying. The text is selected: press Ctrl+C (⌘C on a Mac).",
  },
  markdown: {
    flavours: (blocks) => ({ "text/plain": toMarkdown(blocks) }),
    done: "Copied as Markdown.",
    failed: "The browser did not allow copying. The text is selected, without Markdown: press Ctrl+C (⌘C on a Mac).",
  },
};

/** Shows the buttons. May run any number of times on the same page. */
export function mount() {
  for (const bar of document.querySelectorAll("[data-guide='job-description'] [data-guide-bar]")) {
    bar.removeAttribute("hidden");
  }
}

/** @param {Element} text */
function blanksLeft(text) {
  const blanks = Array.from(text.querySelectorAll("[data-placeholder]"));
  const count = new Set(blanks.map((blank) => blank.getAttribute("data-placeholder"))).size;
  if (count === 0) return "";
  return count === 1 ? " 1 blank to fill in." : ` ${count} blanks to fill in.`;
}

/** @param {MouseEvent} event */
async function onClick(event) {
  const button = event.target instanceof Element ? event.target.closest("[data-guide-copy]") : null;
  const root = button?.closest("[data-guide='job-description']");
  const text = root?.querySelector("[data-guide-text]");
  const status = root?.querySelector("[data-guide-status]");
  const format = FORMATS[button?.getAttribute("data-guide-copy") ?? ""];
  if (!text || !status || !format) return;

  const copying = copy(format.flavours(readBlocks(text)));
  status.textContent = ""; // so that the same words are read out again
  if (await copying) {
    status.textContent = format.done + blanksLeft(text);
  } else {
    selectText(text);
    status.textContent = format.failed;
  }
}

// One listener for every page that navigation.instant will ever put in this document.
document.addEventListener("click", onClick);
