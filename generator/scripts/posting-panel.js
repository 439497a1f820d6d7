/** Shows the JobPosting of a job description as code to copy, updated with each change. */
import { blanksOf, headingOf, readBlocks } from "./blocks.js";
import { toHtml } from "./formats.js";
import { jobPosting, toElement } from "./job-posting.js";
import { parsePay } from "./pay-check.js";

/** @type {Record<string, string>} The currency of a bare dollar sign, by country. */
const DOLLARS = { "": "USD", US: "USD", CA: "CAD", AU: "AUD", NZ: "NZD", SG: "SGD" };

/**
 * @param {Element} root
 * @param {import("./editor.js").Facts} facts
 * @param {(name: string) => string} fieldValue
 * @param {(blank: string) => string | undefined} wordingOf
 */
export function showPosting(root, facts, fieldValue, wordingOf) {
  const panel = root.querySelector("[data-guide-posting]");
  const text = root.querySelector("[data-guide-text]");
  const code = panel?.querySelector("[data-guide-json]");
  const note = panel?.querySelector("[data-guide-missing]");
  if (!text || !code || !note) return;

  /** @param {string} part */
  const partOf = (part) => fieldValue(blankFor(facts, part)).trim();
  const place = blankFor(facts, "place");
  const pay = parsePay(partOf("pay"), DOLLARS[fieldValue("posting.country").trim().toUpperCase()] ?? null);
  const isWhole = pay.amounts === 2 && !pay.open && pay.low <= pay.high && pay.currency && pay.period;
  const from = panel?.querySelector("[name='posting.from']");
  if (from instanceof HTMLInputElement && !from.value) from.value = today();

  const blocks = readBlocks(text);
  const { data, missing, recommended } = jobPosting({
    title: headingOf(blocks),
    description: toHtml(blocks.slice(1)),
    employer: partOf("employer"),
    remote: facts.blanks[place]?.wordings[wordingOf(place) ?? ""]?.[2] ?? false,
    city: fieldValue("posting.city"),
    region: fieldValue("posting.region"),
    country: fieldValue("posting.country"),
    kind: fieldValue("posting.kind"),
    from: fieldValue("posting.from") || today(),
    until: fieldValue("posting.until"),
    benefits: partOf("benefits"),
    pay: isWhole ? pay : null,
    blanks: Array.from(blanksOf(text).values()).filter((filled) => !filled).length,
  });
  code.textContent = toElement(data);
  note.textContent = [
    missing.length ? `Not valid yet. Missing: ${missing.join(", ")}.` : "Google's required fields are there.",
    recommended.length ? `Also useful: ${recommended.join(", ")}.` : "",
  ].join(" ");
}

/**
 * The id of the blank for a part of the posting, such as the pay.
 *
 * @param {import("./editor.js").Facts} facts
 * @param {string} part
 */
export const blankFor = (facts, part) =>
  Object.keys(facts.blanks).find((id) => facts.blanks[id]?.posting === part) ?? "";

/** Today's date where the reader is, not in UTC. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
