/**
 * Shows what is wrong with a job description: pay that breaks the rules of a place, and terms to avoid. One line
 * with the number of findings is read aloud; the findings themselves are listed below the text.
 *
 * The markup, once for `pay` and once for `words`:
 *
 *     <div data-guide-findings="pay"><h3>…</h3><p>…</p><ul></ul><a href="…">…</a>
 *       <template><li><strong></strong> <span></span> <a href="…"></a> <span data-guide-checked></span></li></template></div>
 */
import { readBlocks } from "./blocks.js";
import { toText } from "./formats.js";
import { loadScript } from "./load-script.js";
import { checkPay, parsePay, payFaults, placeOf } from "./pay-check.js";
import { blankFor, today } from "./posting-panel.js";
import { checkWording } from "./wording-check.js";

/** @typedef {{places: Record<string, import("./pay-check.js").Rule>, wording: import("./wording-check.js").Wording}} Checks */

/**
 * Checks the text. The rules are the same for all job descriptions, and are loaded the first time.
 *
 * @param {Element} root
 * @param {import("./editor.js").Facts} facts
 * @param {(name: string) => string} fieldValue
 * @param {boolean} announce  Whether to update the line that is read aloud.
 */
export async function showChecks(root, facts, fieldValue, announce) {
  const faults = payFaults(parsePay(fieldValue(blankFor(facts, "pay"))));
  const panel = root.querySelector("[data-guide-checks]");
  const sheet = root.querySelector("[data-guide-text]");
  if (!panel || !sheet) return showPayFaults(root, faults, []);
  try {
    await loadScript("../posting-checks.js");
  } catch {
    setText(root, "[data-guide-check-count]", "the rules are out of reach just now");
    return showPayFaults(root, faults, []);
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
  const until = fieldValue("posting.until");
  const isOpen = until >= today();
  const payFindings = rule ? checkPay({ pay, benefits, until: isOpen ? until : "", text }, rule) : [];
  const wordingFindings = checkWording(text.split(/\n+(?:• )?/), wording).map(({ words, sentence, why, instead }) => [
    `“${words}”`,
    `in: “${sentence}” ${why} Write instead: ${instead}.`,
  ]);
  const empty = rule
    ? "Nothing found."
    : place
      ? "The guide has no rule for it."
      : "Name the place of work, or choose a place.";
  showFindings(panel.querySelector("[data-guide-findings=pay]"), payFindings, empty, place, rule);
  showFindings(panel.querySelector("[data-guide-findings=words]"), wordingFindings, "Nothing found.");
  showPayFaults(root, faults, rule && pay ? payFindings.map(([message]) => message) : []);
  if (announce)
    setText(
      root,
      "[data-guide-check-count]",
      `${rule ? payFindings.length : "no place yet"} on pay, ${wordingFindings.length} on wording`,
    );
}

/**
 * Says beside the field what is wrong with the pay: what can't be meant, and what the place requires.
 *
 * @param {Element} root
 * @param {string[]} faults
 * @param {string[]} findings
 */
function showPayFaults(root, faults, findings) {
  const place = root.querySelector("[data-guide-pay-findings]");
  if (!place) return;
  place.parentElement?.querySelector("input")?.setAttribute("aria-invalid", String(faults.length > 0));
  setText(root, "[data-guide-pay-findings]", Array.from(new Set([...faults, ...findings])).join(" "));
}

/**
 * @param {Element | null} part
 * @param {string[][]} findings
 * @param {string} empty  Shown if there are none.
 * @param {string} [place]
 * @param {import("./pay-check.js").Rule} [rule]
 */
function showFindings(part, findings, empty, place = "", rule) {
  const state = JSON.stringify([findings, empty, place]);
  if (!part || part.getAttribute("data-shown") === state) return; // so that a link with the focus keeps it
  part.setAttribute("data-shown", state);
  if (rule) setText(part, "h3", `Pay, by the rules of ${rule.name}`);
  setText(part, "p", findings.length ? "" : empty);
  const template = part.querySelector("template");
  part.querySelector("ul")?.replaceChildren(
    ...findings.map(([message = "", cure = ""]) => {
      const item = /** @type {DocumentFragment} */ (template?.content.cloneNode(true));
      setText(item, "strong", message);
      setText(item, "span", cure);
      if (rule) {
        setText(item, "a", rule.source[0]).href = rule.source[1];
        setText(item, "[data-guide-checked]", rule.checked);
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
function setText(where, selector, words) {
  const element = /** @type {HTMLAnchorElement} */ (where.querySelector(selector));
  if (element.textContent !== words) element.textContent = words;
  return element;
}
