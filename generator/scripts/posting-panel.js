/** Shows the JobPosting of a job description as code to copy, updated with each change. */
import { blankFor, wordingOf, wordsOf } from "./blanks.js";
import { blanksOf, headingOf, readBlocks } from "./blocks.js";
import { countries, countryCode } from "./countries.js";
import { isoDate, today } from "./dates.js";
import { toHtml } from "./formats.js";
import { fromFault, jobPosting, toElement, untilFault, websiteFault } from "./job-posting.js";
import { payIn } from "./pay-fields.js";
import { payFaults, showFault } from "./pay-panel.js";
import { loadRules } from "./pay-rules-data.js";
import { _ } from "./phrases.js";
import { postalPlaces } from "./postal-places.js";

/**
 * @param {Element} root
 * @param {import("./editor.js").Facts} facts
 * @param {(name: string) => string} fieldValue
 */
export async function showPosting(root, facts, fieldValue) {
  const panel = root.querySelector("[data-guide-posting]");
  const text = root.querySelector("[data-guide-text]");
  const code = panel?.querySelector("[data-guide-json]");
  const note = panel?.querySelector("[data-guide-missing]");
  if (!panel || !text || !code || !note) return;
  await loadRules().catch(() => {}); // without the gazetteer, the place is in its own fields

  const blocks = readBlocks(text);
  const filled = blanksOf(text);
  /** @param {string} part  What the text says of it; nothing if that is left out. */
  const partOf = (part) => {
    const blank = blankFor(facts, part);
    return filled.get(blank) ? wordsOf(facts, blank, fieldValue) : "";
  };
  const place = blankFor(facts, "place");
  const { remote, city, region, country, within } = placeOf(panel, fieldValue, place, facts);
  const closing = fieldValue(blankFor(facts, "closing date"));
  const employment = blankFor(facts, "employment");
  const choices = facts.blanks[employment]?.choices ?? [];
  const from = panel.querySelector("[name='posting.from']");
  if (from instanceof HTMLInputElement && !from.value && !from.validity.badInput) from.value = today();
  const until = partOf("closing date") && isDate(closing) ? closing : "";
  const dates = { from: fieldValue("posting.from") || today(), until, today: today() };
  showDateFault(panel, "posting.from", fromFault(dates));
  showFault(panel, "posting.website", websiteFault(fieldValue("posting.website")));

  const { data, missing, wrong, recommended } = jobPosting({
    title: headingOf(blocks),
    description: toHtml(blocks.slice(1)),
    employer: fieldValue(blankFor(facts, "employer")).trim(),
    remote,
    city,
    region,
    country,
    within,
    kind: choices.find(([words]) => words === partOf("employment"))?.[1] ?? fieldValue("posting.kind"),
    ...dates,
    benefits: partOf("benefits"),
    incentives: [partOf("equity"), partOf("bonus")].filter(Boolean).join("; "),
    pay:
      partOf("pay") && !payFaults(blankFor(facts, "pay"), fieldValue)
        ? payIn(blankFor(facts, "pay"), fieldValue)
        : null,
    website: fieldValue("posting.website"),
    number: fieldValue("posting.number"),
    direct: fieldValue("posting.direct"),
    blanks: Array.from(filled.values()).filter((isFilled) => !isFilled).length,
  });
  code.textContent = toElement(data);
  note.textContent = [
    missing.length || wrong.length ? _("Not valid yet.") : _("All fields Google requires are filled in."),
    missing.length ? _("Missing: %(fields)s.", { fields: missing.join(", ") }) : "",
    ...wrong,
    recommended.length ? _("Also useful: %(fields)s.", { fields: recommended.join(", ") }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * What is wrong with the closing date, beside its field.
 *
 * @param {Element} root
 * @param {import("./editor.js").Facts} facts
 * @param {(name: string) => string} fieldValue
 */
export function showClosingDate(root, facts, fieldValue) {
  const blank = blankFor(facts, "closing date");
  const field = root.querySelector(`[name="${CSS.escape(blank)}"]`);
  const { 3: instead } = wordingOf(facts.blanks[blank], fieldValue(`${blank}.wording`));
  if (field instanceof HTMLInputElement) field.hidden = Boolean(instead);
  const typed = fieldValue(blank);
  const fault = isDate(typed)
    ? untilFault({ from: fieldValue("posting.from"), until: typed, today: today() })
    : typed && _("Your draft says “%(words)s”. Choose a date, so that job boards get it too.", { words: typed });
  showDateFault(root, blank, instead ? "" : fault);
  return !instead && fault ? 1 : 0;
}

/** @param {string} text */
const isDate = (text) =>
  text !== "" && !Number.isNaN(Date.parse(`${text}T00:00`)) && text === isoDate(new Date(`${text}T00:00`));

/**
 * Where the job is: what the reader has typed for search engines, or else what the place of work says.
 *
 * @param {Element} panel
 * @param {(name: string) => string} fieldValue
 * @param {string} blank
 * @param {import("./editor.js").Facts} facts
 */
function placeOf(panel, fieldValue, blank, facts) {
  const read = postalPlaces(fieldValue(blank));
  const first = read[0];
  const country = chosenCountry(panel, fieldValue("posting.country") || (first?.country ?? ""));
  const [city = "", region = ""] = ["city", "region"].map((part) => {
    const field = panel.querySelector(`[name="posting.${part}"]`);
    const known = (first?.country === country && first?.[/** @type {"city" | "region"} */ (part)]) || "";
    if (field instanceof HTMLInputElement) field.placeholder = known;
    return fieldValue(`posting.${part}`).trim() || known;
  });
  const { 2: remote } = wordingOf(facts.blanks[blank], fieldValue(`${blank}.wording`));
  const isTyped = country !== (first?.country ?? "");
  /** @type {{type: "Country" | "State", name: string}[]} */
  const within =
    isTyped || !read.length ? (country ? [{ type: "Country", name: country }] : []) : read.map(requirement);
  return { remote, city, region, country, within: remote ? within : [] };
}

/**
 * @param {import("./postal-places.js").PostalPlace} place
 * @returns {{type: "Country" | "State", name: string}}
 */
const requirement = ({ country, region }) =>
  region
    ? { type: "State", name: `${region}, ${country === "US" ? "USA" : country}` }
    : { type: "Country", name: country };

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
 * @param {Element} panel
 * @param {string} name
 * @param {string} fault
 */
function showDateFault(panel, name, fault) {
  const field = panel.querySelector(`input[name="${CSS.escape(name)}"]`);
  if (!(field instanceof HTMLInputElement)) return;
  const isTyping = field === document.activeElement;
  showFault(panel, name, field.validity.badInput && !isTyping ? _("This date is not complete.") : fault);
}
