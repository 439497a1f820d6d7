/**
 * Lets a selection leave the page as the buttons would copy it: without the page's colors, which the browser adds,
 * and without what is left out. It may be copied or dragged elsewhere.
 */
import { IGNORED, PORTABLE_LINK, readBlocks } from "./blocks.js";
import { htmlRuns, textRuns, toHtml, toText } from "./formats.js";

/** @typedef {import("./clipboard.js").Formats} Formats */

const LIST = "ul, ol";
const NOT_TEXT = "input, select, textarea, template, noscript, iframe";
const KEPT = new Set(["href", "colspan", "rowspan", "lang", "dir", "start"]);
const UNSEEN = "data-guide-unseen";

/** @param {Selection} selection */
function formatsOf(selection) {
  // Firefox can select several parts of a page.
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  if (ranges.every((range) => around(range).closest("pre, code"))) return { "text/plain": selection.toString() };
  return ranges.every((range) => around(range).closest("[data-guide-text]"))
    ? sheetFormats(ranges)
    : pageFormats(selection, ranges);
}

/**
 * The innermost element around what is selected.
 *
 * @param {Range} range
 */
function around({ commonAncestorContainer: common }) {
  return (common instanceof Element ? common : common.parentElement) ?? document.body;
}

/**
 * Parts of a job description, interview kit or record.
 *
 * @param {Range[]} ranges
 * @returns {Formats}
 */
function sheetFormats(ranges) {
  const part = document.createElement("div");
  for (const range of ranges) {
    const within = around(range);
    const piece = document.createElement(within.matches(LIST) ? within.localName : "div");
    piece.append(range.cloneContents());
    part.append(piece);
  }
  const blocks = readBlocks(part);
  const lines = blocks.flatMap((block) => (block.type === "list" ? block.items : [block.runs]));
  if (lines.length > 1) return { "text/plain": toText(blocks), "text/html": toHtml(blocks) };
  return { "text/plain": textRuns(lines[0] ?? []), "text/html": htmlRuns(lines[0] ?? []) }; // words of one line
}

/**
 * @param {Selection} selection
 * @param {Range[]} ranges
 * @returns {Formats}
 */
function pageFormats(selection, ranges) {
  const unseen = ranges
    .flatMap((range) => Array.from(around(range).querySelectorAll("*")))
    .filter((one) => one.matches(IGNORED) || one.checkVisibility?.() === false);
  const shown = unseen.filter((one) => one.matches(IGNORED) && !one.hasAttribute("hidden"));
  for (const one of unseen) one.setAttribute(UNSEEN, "");
  for (const one of shown) one.setAttribute("hidden", "");
  const part = document.createElement("div");
  part.append(...ranges.map((range) => range.cloneContents()));
  const text = selection.toString();
  for (const one of unseen) one.removeAttribute(UNSEEN);
  for (const one of shown) one.removeAttribute("hidden");
  for (const one of part.querySelectorAll(`[${UNSEEN}], ${NOT_TEXT}`)) one.remove();
  for (const one of part.querySelectorAll("*")) clean(one);
  return { "text/plain": text, "text/html": part.innerHTML };
}

/**
 * Removes what belongs to the page: classes, links that lead nowhere else, and elements left empty by that.
 *
 * @param {Element} element
 */
function clean(element) {
  const address = element instanceof HTMLAnchorElement ? element.href : "";
  for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
  if (PORTABLE_LINK.test(address)) element.setAttribute("href", address);
  else element.removeAttribute("href");
  if (element.matches("span, a:not([href]), a:empty")) element.replaceWith(...element.childNodes);
}

/**
 * @param {DataTransfer | null} transfer
 * @returns {boolean} whether it holds the selection now
 */
function put(transfer) {
  const selection = getSelection();
  if (!transfer || !selection || selection.isCollapsed) return false;
  for (const [type, text] of Object.entries(formatsOf(selection))) transfer.setData(type, text);
  return true;
}

/** @param {EventTarget | null} target */
const isField = (target) => target instanceof Element && target.closest("input, textarea, [contenteditable]");

document.addEventListener("copy", (event) => {
  if (!event.defaultPrevented && !isField(event.target) && put(event.clipboardData)) event.preventDefault();
});
document.addEventListener("dragstart", (event) => {
  // The target is a text only where a selection is dragged, not a link.
  if (event.target instanceof Text) put(event.dataTransfer);
});
