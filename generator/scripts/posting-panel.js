/** Shows the JobPosting of a job description as code to copy, updated with each change. */
import { blanksOf, headingOf, readBlocks } from "./blocks.js";
import { countries, countryCode } from "./countries.js";
import { toHtml } from "./formats.js";
import { jobPosting, toElement, untilFault } from "./job-posting.js";
import { readPay } from "./pay-reading.js";

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
  if (!panel || !text || !code || !note) return;

  /** @param {string} part */
  const partOf = (part) => fieldValue(blankFor(facts, part)).trim();
  const place = blankFor(facts, "place");
  const country = chosenCountry(panel, fieldValue("posting.country"));
  const pay = readPay(partOf("pay"), DOLLARS[country] ?? null);
  const isWhole = pay.amounts === 2 && !pay.open && pay.low <= pay.high && pay.currency && pay.period;
  const from = panel.querySelector("[name='posting.from']");
  if (from instanceof HTMLInputElement && !from.value && !from.validity.badInput) from.value = today();
  const dates = { from: fieldValue("posting.from") || today(), until: fieldValue("posting.until"), today: today() };
  showFault(panel, "posting.from", "");
  showFault(panel, "posting.until", untilFault(dates));

  const blocks = readBlocks(text);
  const { data, missing, wrong, recommended } = jobPosting({
    title: headingOf(blocks),
    description: toHtml(blocks.slice(1)),
    employer: partOf("employer"),
    remote: facts.blanks[place]?.wordings[wordingOf(place) ?? ""]?.[2] ?? false,
    city: fieldValue("posting.city"),
    region: fieldValue("posting.region"),
    country,
    kind: fieldValue("posting.kind"),
    ...dates,
    benefits: partOf("benefits"),
    pay: isWhole ? pay : null,
    blanks: Array.from(blanksOf(text).values()).filter((filled) => !filled).length,
  });
  code.textContent = toElement(data);
  note.textContent = [
    missing.length || wrong.length ? "Not valid yet." : "Google's required fields are there.",
    missing.length ? `Missing: ${missing.join(", ")}.` : "",
    ...wrong,
    recommended.length ? `Also useful: ${recommended.join(", ")}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * Offers the countries by name, and returns the code of the chosen one.
 *
 * @param {Element} panel
 * @param {string} code  As the draft has it; in older ones it was typed.
 */
function chosenCountry(panel, code) {
  const select = panel.querySelector("[name='posting.country']");
  if (!(select instanceof HTMLSelectElement)) return "";
  const isNew = select.options.length === 1;
  if (isNew) select.append(...countries().map(([id, name]) => new Option(name, id)));
  if (isNew || select !== document.activeElement) select.value = countryCode(code);
  return select.value;
}

/**
 * Says beside a field what is wrong with it.
 *
 * @param {Element} panel
 * @param {string} name
 * @param {string} fault
 */
function showFault(panel, name, fault) {
  const field = panel.querySelector(`input[name="${name}"]`);
  const place = panel.querySelector(`[data-guide-fault="${name}"]`);
  if (!(field instanceof HTMLInputElement) || !place) return;
  const isTyping = field === document.activeElement;
  const said = field.validity.badInput && !isTyping ? "This date is not complete." : fault;
  field.setAttribute("aria-invalid", String(said !== ""));
  if (place.textContent !== said) place.textContent = said;
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
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
