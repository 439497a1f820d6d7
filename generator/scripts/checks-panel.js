/**
 * Shows what is wrong with a job description: pay that breaks the rules of a place, and terms to avoid. One line
 * with the number of findings is read aloud; the findings themselves are listed below the text.
 *
 * The markup, once for `pay` and once for `words`:
 *
 *     <div data-guide-findings="pay"><h3>…</h3><p>…</p><ul></ul><p><a href="…">…</a></p>
 *       <template><li><strong></strong> <span></span> <small data-guide-rules><a href="…"></a></small></li></template></div>
 */
import { blankFor, wordsOf } from "./blanks.js";
import { blanksOf, readBlocks } from "./blocks.js";
import { today } from "./dates.js";
import { toText } from "./formats.js";
import { checkPay, ON_RANGE } from "./pay-check.js";
import { payIn } from "./pay-fields.js";
import { binds, loadRules, ruleOf, rulesAt } from "./pay-rules-data.js";
import { _ } from "./phrases.js";
import { checkWording } from "./wording-check.js";

/**
 * @typedef {import("./pay-rules-data.js").Applying} Applying
 * @typedef {{wording: import("./wording-check.js").Wording}} Checks
 * @typedef {{message: string, cure: string, rules: Applying[]}} Finding
 */

const MOST_NAMES = 3;

/**
 * Checks the text. The rules are the same for all job descriptions, and are loaded the first time.
 *
 * @param {Element} root
 * @param {import("./editor.js").Facts} facts
 * @param {(name: string) => string} fieldValue
 * @param {boolean} announce  Whether to update the line that is read aloud.
 * @returns {Promise<number>} how many findings there are
 */
export async function showChecks(root, facts, fieldValue, announce) {
  const panel = root.querySelector("[data-guide-checks]");
  const sheet = root.querySelector("[data-guide-text]");
  if (!panel || !sheet) return 0;
  try {
    await loadRules();
  } catch {
    setText(root, "[data-guide-check-count]", _("couldn't load the rules"));
    return 0;
  }
  const { wording } = /** @type {{guideChecks: Checks}} */ (/** @type {unknown} */ (window)).guideChecks;
  const text = toText(readBlocks(sheet));
  const filled = blanksOf(sheet);
  /** @param {string} part */
  const stated = (part) => (filled.get(blankFor(facts, part)) ? wordsOf(facts, blankFor(facts, part), fieldValue) : "");
  const location = fieldValue(blankFor(facts, "place"));
  const pay = stated("pay") ? payIn(blankFor(facts, "pay"), fieldValue) : null;
  const chosen = fieldValue("check.place");
  const written = [location, fieldValue("posting.city"), fieldValue("posting.region")].filter(Boolean).join(", ");
  const { places, rules } = chosen ? { places: [], rules: ruleOf(chosen) } : rulesAt(written);
  const binding = rules.filter(binds);
  const until = fieldValue(blankFor(facts, "closing date"));
  const ad = {
    pay: pay ? { ...pay, amounts: pay.low === pay.high ? 1 : 2, open: false } : "",
    benefits: stated("benefits"),
    until: stated("closing date") && until >= today() ? until : "",
    text,
  };
  const payFindings = merge(binding, ad);
  const wordingFindings = checkWording(text.split(/\n+(?:• )?/), wording).map(({ words, sentence, why, instead }) => ({
    message: _("“%(quote)s”", { quote: words }),
    cure: _("in: “%(sentence)s” %(why)s Instead, %(instead)s.", { sentence, why, instead }),
    rules: [],
  }));
  const payPart = panel.querySelector("[data-guide-findings=pay]");
  if (payPart) setText(payPart, "h3", heading(binding));
  showFindings(payPart, payFindings, aboutPlaces(chosen, places, rules, binding, payFindings.length));
  const words = wordingFindings.length ? "" : _("Nothing found.");
  showFindings(panel.querySelector("[data-guide-findings=words]"), wordingFindings, words);
  const besidePay = root.querySelector("[data-guide-pay-findings]");
  if (besidePay)
    besidePay.textContent = ad.pay
      ? merge(binding.map(onRange), ad)
          .map(({ message }) => message)
          .join(" ")
      : "";
  if (announce)
    setText(
      root,
      "[data-guide-check-count]",
      _("pay: %(pay)s; wording: %(wording)s", {
        pay: binding.length ? payFindings.length : rules.length ? _("no rule") : _("add a place"),
        wording: wordingFindings.length,
      }),
    );
  return payFindings.length + wordingFindings.length;
}

/**
 * A rule with only what it asks of the range.
 *
 * @param {Applying} applying
 * @returns {Applying}
 */
const onRange = ({ id, rule }) => ({
  id,
  rule: { ...rule, asks: rule.asks.filter(({ check }) => ON_RANGE.includes(check)) },
});

/**
 * What all rules together find. What several of them ask for is said once.
 *
 * @param {Applying[]} rules
 * @param {import("./pay-check.js").Ad} ad
 * @returns {Finding[]}
 */
function merge(rules, ad) {
  /** @type {Map<string, Finding>} */
  const findings = new Map();
  for (const one of rules) {
    const isUnsure = one.rule.state === "unsure";
    for (const [fault, cure, check] of checkPay(ad, isUnsure ? { ...one.rule, where: "in the ad" } : one.rule)) {
      const message = isUnsure ? _("%(fault)s It's unclear whether the law requires this.", { fault }) : fault;
      const key = check === "statement" ? cure : message;
      const finding = findings.get(key) ?? { message, cure, rules: [] };
      finding.rules.push(one);
      findings.set(key, finding);
    }
  }
  return [...findings.values()];
}

/** @param {Applying[]} rules */
function heading(rules) {
  const names = rules.map(({ rule }) => rule.name);
  if (!names.length) return _("Pay");
  return names.length > MOST_NAMES
    ? _("Pay rules in %(count)s places", { count: names.length })
    : _("Pay rules in %(places)s", { places: names.join("; ") });
}

/**
 * How the place was understood, and what is to be known of rules that don't bind or aren't settled.
 *
 * @param {string} chosen
 * @param {string[]} places
 * @param {Applying[]} rules
 * @param {Applying[]} binding
 * @param {number} found
 */
function aboutPlaces(chosen, places, rules, binding, found) {
  if (!chosen && !places.length) return _("Fill in the work location, or choose a place.");
  const notes = rules.filter((one) => one.rule.state === "unsure" || !binding.includes(one));
  const isMany = binding.length > MOST_NAMES;
  const told = isMany ? [] : notes.map(({ rule }) => `${rule.name}: ${rule.answer}`);
  return [
    places.length ? _("Work location: %(places)s.", { places: places.join("; ") }) : "",
    isMany && _("These rules apply: %(names)s.", { names: binding.map(({ rule }) => rule.name).join("; ") }),
    ...told,
    !rules.length && _("We have no rule for this place. Look up the local law."),
    binding.length && !found && _("Nothing found."),
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * @param {Element | null} part
 * @param {Finding[]} findings
 * @param {string} note  Shown above them.
 */
function showFindings(part, findings, note) {
  const state = JSON.stringify([findings, note]);
  if (!part || part.getAttribute("data-shown") === state) return; // so that a link with the focus keeps it
  part.setAttribute("data-shown", state);
  setText(part, "p", note);
  const template = part.querySelector("template");
  part.querySelector("ul")?.replaceChildren(
    ...findings.map(({ message, cure, rules }) => {
      const item = /** @type {DocumentFragment} */ (template?.content.cloneNode(true));
      setText(item, "strong", message);
      setText(item, "span", cure);
      const link = item.querySelector("[data-guide-rules] a");
      if (link instanceof HTMLAnchorElement) link.replaceWith(...links(link, rules));
      return item;
    }),
  );
}

/**
 * A link to each rule on the page of pay rules, with semicolons between them: “Cleveland, Ohio” has a comma.
 *
 * @param {HTMLAnchorElement} pattern
 * @param {Applying[]} rules
 */
function links(pattern, rules) {
  return rules.flatMap(({ id, rule }, at) => {
    const link = /** @type {HTMLAnchorElement} */ (pattern.cloneNode());
    link.href = `${pattern.href}#${id}`;
    link.textContent = rule.name;
    return at ? ["; ", link] : [link];
  });
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
