/**
 * The buttons that copy a job description or another document, save it as a Word file, or print it. Without
 * scripts the text can still be selected and printed.
 *
 * The markup:
 *
 *     <div data-guide-sheet>
 *       <div data-guide-bar data-guide-waiting>
 *         <button type="button" data-guide-copy="rich">…</button>
 *         <button type="button" data-guide-copy="markdown">…</button>
 *         <button type="button" data-guide-do="word">…</button>
 *         <span role="status" data-guide-status></span>
 *       </div>
 *       <div data-guide-text>… <span data-placeholder="company">[Company]</span> …</div>
 *     </div>
 */
import { blanksOf, headingOf, readBlocks } from "./blocks.js";
import { copy, selectText } from "./clipboard.js";
import { openChecks } from "./editor.js";
import { toHtml, toMarkdown, toText } from "./formats.js";
import { _, ngettext } from "./phrases.js";
import { saveWordFile } from "./save-word-file.js";

/** @typedef {import("./blocks.js").Block} Block */
/** @typedef {import("./clipboard.js").Formats} Formats */

const BLOCKED = _("Your browser blocked copying. The text is selected: press Ctrl+C (⌘C on a Mac).");

/**
 * Markdown is copied by itself: word processors would take the HTML instead.
 *
 * @type {Record<string, {formats: (blocks: Block[]) => Formats, done: string, failed: string}>}
 */
const FORMATS = {
  rich: {
    formats: (blocks) => ({ "text/plain": toText(blocks), "text/html": toHtml(blocks) }),
    done: _("Copied"),
    failed: BLOCKED,
  },
  plain: {
    formats: (blocks) => ({ "text/plain": toText(blocks) }),
    done: _("Copied as plain text"),
    failed: BLOCKED,
  },
  markdown: {
    formats: (blocks) => ({ "text/plain": toMarkdown(blocks) }),
    done: _("Copied as Markdown"),
    failed: _("Your browser blocked copying. The text is selected, without Markdown: press Ctrl+C (⌘C on a Mac)."),
  },
};

/** Shows the buttons. May run any number of times on the same page. */
export function mount() {
  for (const bar of document.querySelectorAll("[data-guide-sheet] [data-guide-bar]")) {
    bar.removeAttribute("data-guide-waiting");
  }
}

/**
 * “Copied, with 2 blanks and 1 check open.”
 *
 * @param {string} done
 * @param {Element} root
 * @param {Element} text
 */
async function andWhatIsOpen(done, root, text) {
  const blanks = Array.from(blanksOf(text).values()).filter((filled) => !filled).length;
  const checks = await openChecks(root);
  const open = [
    ...(blanks ? [ngettext("%(count)s blank", "%(count)s blanks", blanks)] : []),
    ...(checks ? [ngettext("%(count)s check", "%(count)s checks", checks)] : []),
  ];
  const [list = "", last = ""] = open;
  const what = last ? _("%(list)s and %(last)s", { list, last }) : list;
  return what ? _("%(done)s, with %(what)s open.", { done, what }) : `${done}.`;
}

/** @param {MouseEvent} event */
async function onClick(event) {
  const button = event.target instanceof Element ? event.target.closest("[data-guide-copy]") : null;
  const root = button?.closest("[data-guide-sheet]");
  const text = root?.querySelector("[data-guide-text]");
  const status = root?.querySelector("[data-guide-status]");
  const format = FORMATS[button?.getAttribute("data-guide-copy") ?? ""];
  if (!root || !text || !status || !format) return;

  const copying = copy(format.formats(readBlocks(text)));
  status.textContent = ""; // so that the same text is announced again
  if (await copying) {
    status.textContent = await andWhatIsOpen(format.done, root, text);
  } else {
    selectText(text);
    status.textContent = format.failed;
  }
}

/** @type {Record<string, (root: Element, say: (words: string) => void) => void>} */
const ACTIONS = {
  print: () => print(),
  async word(root, say) {
    const text = root.querySelector("[data-guide-text]");
    if (!text) return;
    const blocks = readBlocks(text);
    say(_("Making the file …"));
    const made = await saveWordFile(blocks, headingOf(blocks));
    say(
      made ? await andWhatIsOpen(_("Word file made"), root, text) : _("Couldn't make the file. Copy the text instead."),
    );
  },
  async posting(root, say) {
    const copied = await copy({ "text/plain": root.querySelector("[data-guide-json]")?.textContent ?? "" });
    say(copied ? _("Data copied.") : _("Your browser blocked copying."));
  },
};

/** @param {MouseEvent} event */
function onAction(event) {
  const button = event.target instanceof Element ? event.target.closest("[data-guide-do]") : null;
  const root = button?.closest("[data-guide-sheet]");
  if (!button || !root) return;
  const status =
    button.closest("[data-guide-posting]")?.querySelector("[role='status']") ??
    root.querySelector("[data-guide-status]");
  ACTIONS[button.getAttribute("data-guide-do") ?? ""]?.(root, (words) => {
    if (status) status.textContent = words;
  });
}

document.addEventListener("click", onAction);
// One listener for all pages that navigation.instant brings in.
document.addEventListener("click", onClick);
