/**
 * What the editor finds in a job description: pay that a place asks for otherwise, and words to avoid.
 * How much was found is told in one line that is read aloud; the findings themselves stand below the text.
 *
 * The page's part of the bargain, once for `pay` and once for `words`:
 *
 *     <div data-guide-findings="pay"><h3>…</h3><p>…</p><ul></ul><a href="…">…</a>
 *       <template><li><strong></strong> <span></span> <a href="…"></a> <span data-guide-checked></span></li></template></div>
 */
import { readBlocks } from "./blocks.js";
import { toText } from "./formats.js";
import { loadScript } from "./load-script.js";
import { checkPay, placeOf } from "./pay-check.js";
import { blankFor } from "./posting-panel.js";
import { checkWording } from "./wording-check.js";

/** @typedef {{places: Record<string, import("./pay-check.js").Rule>, wording: import("./wording-check.js").Wording}} Checks */

/**
 * The rules are fetched when they are first needed; all job descriptions share them.
 *
 * @param {Element} root
 * @param {import("./editor.js").Facts} facts
 * @param {(name: string) => string} fieldValue
 * @param {boolean} told  Whether the one line is written too, which is read aloud.
 */
export async function showChecks(root, facts, fieldValue, told) {
  const panel = root.querySelector("[data-guide-checks]");
  const sheet = root.querySelector("[data-guide-text]");
  if (!panel || !sheet) return;
  try {
    await loadScript("../posting-checks.js");
  } catch {
    write(root, "[data-guide-check-count]", "the rules are out of reach just now");
    return;
  }
  const { places, wording } = /** @type {{guideChecks: Checks}} */ (/** @type {unknown} */ (window)).guideChecks;
  const text = toText(readBlocks(sheet));
  const [location = "", pay = "", benefits = ""] = ["place", "pay", "benefits"].map((part) =>
    fieldValue(blankFor(facts, part)),
  );
  const place =
    fieldValue("check.place") ||
    placeOf(`${location} ${fieldValue("posting.city")} ${fieldValue("posting.region")}`, places);
  const rule = places[place];
  const ofPay = rule ? checkPay({ pay, benefits, until: fieldValue("posting.until"), text }, rule) : [];
  const ofWords = checkWording(text.split(/\n+(?:• )?/), wording).map(({ words, sentence, why, instead }) => [
    `“${words}”`,
    `in: “${sentence}” ${why} Write instead: ${instead}.`,
  ]);
  const otherwise = rule
    ? "Nothing found."
    : place
      ? "The guide has no rule for it."
      : "Name the place of work, or choose a place.";
  list(panel.querySelector("[data-guide-findings=pay]"), ofPay, otherwise, place, rule);
  list(panel.querySelector("[data-guide-findings=words]"), ofWords, "Nothing found.");
  if (root.querySelector("[data-guide-pay-findings]")) {
    write(root, "[data-guide-pay-findings]", rule && pay ? ofPay.map(([message]) => message).join(" ") : "");
  }
  if (told)
    write(
      root,
      "[data-guide-check-count]",
      `${rule ? ofPay.length : "no place yet"} on pay, ${ofWords.length} on wording`,
    );
}

/**
 * @param {Element | null} part
 * @param {string[][]} findings
 * @param {string} otherwise  What is said if there are none.
 * @param {string} [place]
 * @param {import("./pay-check.js").Rule} [rule]
 */
function list(part, findings, otherwise, place = "", rule) {
  const now = JSON.stringify([findings, otherwise, place]);
  if (!part || part.getAttribute("data-shown") === now) return; // a link that has the focus keeps it
  part.setAttribute("data-shown", now);
  if (rule) write(part, "h3", `Pay, by the rules of ${rule.name}`);
  write(part, "p", findings.length ? "" : otherwise);
  const template = part.querySelector("template");
  part.querySelector("ul")?.replaceChildren(
    ...findings.map(([message = "", cure = ""]) => {
      const item = /** @type {DocumentFragment} */ (template?.content.cloneNode(true));
      write(item, "strong", message);
      write(item, "span", cure);
      if (rule) {
        write(item, "a", rule.source[0]).href = rule.source[1];
        write(item, "[data-guide-checked]", rule.checked);
      }
      return item;
    }),
  );
}

/**
 * @param {ParentNode} where
 * @param {string} selector
 * @param {string} words
 */
function write(where, selector, words) {
  const element = /** @type {HTMLAnchorElement} */ (where.querySelector(selector));
  if (element.textContent !== words) element.textContent = words;
  return element;
}
