/**
 * Puts the report on a job ad into words and elements.
 *
 * @typedef {import("./ad-check.js").Finding} Finding
 * @typedef {import("./ad-check.js").Report} Report
 * @typedef {import("./ad-check.js").Span} Span
 */
import { sentenceAt, unwrapped } from "./ad-text.js";
import { today } from "./dates.js";
import { each } from "./pay-periods.js";
import { _, language, ngettext } from "./phrases.js";
import { isBinding } from "./place-rules.js";
import { make } from "./stepper-elements.js";

const LONGEST_QUOTE = 180;
const MOST_NAMES = 3;
const NAMES = {
  pay: _("Pay"),
  places: _("Place and rules"),
  words: _("Wording"),
  sections: _("Sections"),
  blanks: _("Blanks and length"),
};

/**
 * @param {Report} report
 * @param {string} pasted
 * @param {string} rulesAddress  Of the page of pay rules; empty if the guide has none.
 * @returns {{summary: string, parts: HTMLElement[]}}
 */
export function reportOf(report, pasted, rulesAddress) {
  const { findings } = report;
  const text = unwrapped(pasted);
  const counts = /** @type {(keyof typeof NAMES)[]} */ (Object.keys(NAMES)).map(
    (part) => `${within(NAMES[part])} ${findings[part].length}`,
  );
  const all = Object.values(findings).flat().length;
  const minutes = Math.max(1, Math.round(report.length.minutes));
  return {
    summary: [
      all ? _("%(count)s to look at: %(parts)s.", { count: all, parts: counts.join(", ") }) : _("Nothing to look at."),
      ngettext(
        "Reading time: %(count)s minute, %(words)s words.",
        "Reading time: %(count)s minutes, %(words)s words.",
        minutes,
        { words: report.length.words },
      ),
    ].join(" "),
    parts: /** @type {(keyof typeof NAMES)[]} */ (Object.keys(NAMES)).map((part) => {
      const known =
        { pay: payLines(report, text), places: placeLines(report, text, rulesAddress) }[/** @type {"pay"} */ (part)] ??
        [];
      const binding = report.rules.filter(({ rule }) => isBinding(rule, today())).length;
      const items = findings[part].map((finding) => findingItem(finding, text, rulesAddress, binding));
      return make(
        "section",
        {},
        make("h2", {}, NAMES[part]),
        ...known,
        ...(items.length ? [make("ul", { className: "guide-ad__findings" }, ...items)] : []),
        ...(items.length || known.length ? [] : [make("p", {}, _("Nothing to look at."))]),
      );
    }),
  };
}

/**
 * What was read as pay.
 *
 * @param {Report} report
 * @param {string} text
 */
function payLines({ pays }, text) {
  if (!pays.length) return [];
  const seen = pays.filter((pay, at) => pays.findIndex((one) => sayPay(one) === sayPay(pay)) === at);
  return [
    make("p", {}, _("Pay as we read it:")),
    make(
      "ul",
      { className: "guide-ad__read" },
      ...seen.map((pay) => make("li", {}, sayPay(pay), " ", quote(pay, text))),
    ),
  ];
}

/** @param {string} name */
const within = (name) => (language.startsWith("de") ? name : name.toLowerCase());

/** @param {import("./ad-pay.js").FoundPay} pay */
function sayPay({ low, high, currency, period, amounts, open, isLikeYearly }) {
  const number = (/** @type {number} */ value) => value.toLocaleString(language);
  const range = amounts === 2 ? _("%(low)s to %(high)s", { low: number(low), high: number(high) }) : number(high);
  const amount = `${range} ${currency || _("(no currency)")}`;
  const said = period
    ? each(amount, period)
    : isLikeYearly
      ? _("%(amount)s (probably a year; the ad doesn't say)", { amount })
      : _("%(amount)s (no period)", { amount });
  return open ? _("%(pay)s, open-ended.", { pay: said }) : `${said}.`;
}

/**
 * Where the job is, as it was understood, and which rules apply there.
 *
 * @param {Report} report
 * @param {string} text
 * @param {string} rulesAddress
 */
function placeLines({ places, placeNames, rules }, text, rulesAddress) {
  const binding = rules.filter(({ rule }) => isBinding(rule, today()));
  const others = rules.filter((one) => !binding.includes(one));
  const named = places.filter(({ kind }) => kind !== "company");
  const mentions = named.filter(({ words }, at) => named.findIndex((one) => one.words === words) === at);
  return [
    ...(placeNames.length ? [make("p", {}, _("Work location: %(places)s.", { places: placeNames.join("; ") }))] : []),
    ...(mentions.length
      ? [
          make(
            "ul",
            { className: "guide-ad__read" },
            ...mentions
              .slice(0, 6)
              .map((mention) =>
                make(
                  "li",
                  {},
                  mention.kind === "pay" ? _("Named beside the pay:") : _("Named:"),
                  " ",
                  quote(mention, text),
                ),
              ),
          ),
        ]
      : []),
    ...(binding.length ? [make("p", {}, _("Rules that apply:"), " ", ...ruleLinks(binding, rulesAddress), ".")] : []),
    ...(placeNames.length && !binding.length
      ? [
          make(
            "p",
            {},
            rules.length
              ? others.map(({ rule }) => `${rule.name}: ${rule.answer}`).join(" ")
              : _("We have no rule for this place. Look up its law."),
          ),
        ]
      : []),
    ...(others.length && binding.length && others.length <= 3
      ? [make("p", {}, others.map(({ rule }) => `${rule.name}: ${rule.answer}`).join(" "))]
      : []),
  ];
}

/**
 * @param {Finding} finding
 * @param {string} text
 * @param {string} rulesAddress
 * @param {number} binding  How many rules apply.
 */
function findingItem({ message, cure, span, rules }, text, rulesAddress, binding) {
  const isAll = rules.length > MOST_NAMES && rules.length === binding;
  return make(
    "li",
    {},
    make("strong", {}, message),
    " ",
    cure,
    ...(rules.length
      ? [
          " ",
          make(
            "span",
            { className: "guide-ad__rules" },
            _("Required by:"),
            " ",
            ...(isAll ? [_("all of the rules that apply")] : ruleLinks(rules, rulesAddress)),
            ".",
          ),
        ]
      : []),
    ...(span ? [" ", quote(span, text)] : []),
  );
}

/**
 * The sentence around a place in the text, as a button that leads there.
 *
 * @param {Span} span
 * @param {string} text
 */
function quote(span, text) {
  const around = sentenceAt(text, span);
  const start = Math.max(around.start, span.start - LONGEST_QUOTE / 2);
  const end = Math.min(around.end, span.end + LONGEST_QUOTE / 2);
  const words = (/** @type {number} */ from, /** @type {number} */ to) => text.slice(from, to).replace(/\s+/g, " ");
  const button = make(
    "button",
    { type: "button", className: "guide-ad__quote", title: _("Show it in the text") },
    make("span", { className: "guide-hidden" }, _("Show in the text:"), " "),
    start > around.start ? "… " : "",
    words(start, span.start),
    make("mark", {}, words(span.start, span.end)),
    words(span.end, end),
    end < around.end ? " …" : "",
  );
  Object.assign(button.dataset, { start: `${span.start}`, end: `${span.end}` });
  return button;
}

/**
 * @param {import("./pay-rules-data.js").Applying[]} rules
 * @param {string} address
 */
function ruleLinks(rules, address) {
  return rules.flatMap(({ id, rule }, at) => {
    const link = address ? make("a", { href: `${address}#${id}` }, rule.name) : rule.name;
    return at ? ["; ", link] : [link];
  });
}
