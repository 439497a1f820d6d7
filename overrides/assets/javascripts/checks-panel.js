/**
 * What the editor finds in a job description: pay that a place asks for otherwise, and words to avoid.
 * How much was found is told in one line that is read aloud; the findings themselves stand below the text.
 */
import { readBlocks } from "./blocks.js";
import { toText } from "./formats.js";
import { checkPay, placeOf } from "./pay-check.js";
import { blankFor } from "./posting-panel.js";
import { checkWording } from "./wording-check.js";

/**
 * @typedef {import("./wording-check.js").Wording & {checked: string}} List
 * @typedef {{places: Record<string, import("./pay-check.js").Rule>, wording: List | null}} Checks
 */

/**
 * @param {Element} root
 * @param {import("./editor.js").Facts} facts
 * @param {(name: string) => string} valueOf
 */
export function showChecks(root, facts, valueOf) {
  const panel = root.querySelector("[data-guide-checks]");
  const sheet = root.querySelector("[data-guide-text]");
  if (!panel || !sheet) return;
  const { places, wording } = /** @type {Checks} */ (JSON.parse(panel.getAttribute("data-guide-checks") ?? ""));
  const texts = toText(readBlocks(sheet)).split(/\n+(?:• )?/);

  /** @param {string} part */
  const valueOfPart = (part) => valueOf(blankFor(facts, part));
  const location = [valueOfPart("place"), valueOf("posting.city"), valueOf("posting.region")].join(" ");
  const place = valueOf("check.place") || placeOf(location, places);
  const rule = places[place];
  const ad = { pay: valueOfPart("pay"), benefits: valueOfPart("benefits"), until: valueOf("posting.until"), text: texts.join("\n") };

  const pay = (rule ? checkPay(ad, rule) : []).map(({ message, cure }) => [message, cure]);
  const words = (wording ? checkWording(texts, wording) : []).map(({ words, sentence, why, instead }) => [
    `“${words}”`, `in: “${sentence}” ${why} Write instead: ${instead}.`,
  ]);
  const heading = rule ? `Pay, by the rules of ${rule.name}` : "Pay";
  const open = place ? "We have no rule for this place." : "Name the place of work, or choose a place, and the pay is checked.";
  list(panel, "pay", heading, pay, rule ? "Nothing found." : open, rule ? [rule.source[0], rule.source[1], rule.checked] : null, place);
  list(panel, "words", "Wording", words, "Nothing found.", wording && ["Our own list", "", wording.checked], "");
  say(root.querySelector("[data-guide-check-count]"), `${rule ? pay.length : "no place yet"} on pay, ${words.length} on wording`);
}

/**
 * @param {Element} panel
 * @param {string} name
 * @param {string} heading
 * @param {string[][]} findings
 * @param {string} otherwise  What is said if there are none.
 * @param {[string, string, string] | null} source  Name, address and day; without an address, the page linked there.
 * @param {string} anchor
 */
function list(panel, name, heading, findings, otherwise, source, anchor) {
  const part = panel.querySelector(`[data-guide-findings="${name}"]`);
  const [title, items] = part?.children ?? [];
  const page = part?.querySelector("a[data-guide-list]");
  if (!part || !title || !items) return;
  const now = JSON.stringify([heading, findings, otherwise, anchor]);
  if (part.getAttribute("data-shown") === now) return; // a link that has the focus keeps it
  part.setAttribute("data-shown", now);
  say(title, heading);
  if (page instanceof HTMLAnchorElement) page.hash = anchor;
  items.replaceChildren(...(findings.length ? findings : [["", otherwise]]).map(([message = "", cure = ""]) => {
    const item = document.createElement("li");
    item.append(element("strong", message), ` ${cure} `);
    if (message && source) {
      const [name, address, day] = source;
      const note = element("small", "Source: ");
      const link = document.createElement("a");
      link.href = address || (page instanceof HTMLAnchorElement ? page.href : "");
      link.textContent = name;
      note.append(link, `, checked ${day}. Not legal advice.`);
      item.append(note);
    }
    return item;
  }));
}

/**
 * @param {string} name
 * @param {string} words
 */
function element(name, words) {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

/**
 * @param {Element | null} where
 * @param {string} words
 */
function say(where, words) {
  if (where && where.textContent !== words) where.textContent = words;
}
