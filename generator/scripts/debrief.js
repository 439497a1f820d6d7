/**
 * The debrief of an interview kit: the scorecards of several interviewers side by side.
 *
 * @typedef {import("./stored-fields.js").Fields} Fields
 */
import { compare, verdict } from "./debrief-rule.js";
import { decode } from "./draft-link.js";
import { _ } from "./phrases.js";
import { make } from "./stepper-elements.js";
import { parseFields, storedFields } from "./stored-fields.js";

/** A score that is so far from another is where the talk begins. */
const FAR = 2;
const VERDICTS = {
  open: _("Not every question has a score yet."),
  met: _("By the rule for hiring, enough minimums are met."),
  missed: _("By the rule for hiring, it's a no: a minimum is missed."),
};

/** @param {Element} root */
export const kitOf = (root) => root.getAttribute("data-kit") ?? "";

/** @type {ReturnType<typeof storedFields> | null} */
let stored = null;

/**
 * @param {Element} root
 * @param {() => void} onChange  Called when another tab has changed the debrief.
 */
export function openDebrief(root, onChange) {
  stored = storedFields(`guide-debrief-${kitOf(root)}`, _("Save the scorecards as files before you leave."));
  stored.listen(onChange);
}

export const emptyDebrief = () => stored?.clear();
export const restoreDebrief = () => stored?.undo();

/** Why the debrief is not kept, in a sentence; empty if it is. */
export const debriefProblem = () => stored?.problem() ?? "";

/**
 * The scorecards that were added, by number.
 *
 * @returns {[string, Fields][]}
 */
function added() {
  /** @type {Map<string, Fields>} */
  const cards = new Map();
  for (const [name, value] of stored?.read() ?? []) {
    const [, number = "", field = ""] = /^(\d+)\.(.+)$/.exec(name) ?? [];
    if (!number || !value) continue;
    cards.set(number, (cards.get(number) ?? new Map()).set(field, value));
  }
  return [...cards];
}

/** @param {Element} root */
export function showDebrief(root) {
  const place = root.querySelector("[data-guide-debrief]");
  const cards = added();
  root.querySelector("[data-guide-do='empty']")?.toggleAttribute("hidden", !cards.length);
  root.querySelector("[data-guide-do='refill']")?.toggleAttribute("hidden", !stored?.canUndo());
  if (!place) return;
  if (place instanceof HTMLElement) place.tabIndex = cards.length ? 0 : -1; // a phone scrolls it sideways
  if (!cards.length) return place.replaceChildren();
  const lines = linesOf(root);
  const all = cards.map(([, card]) => card);
  const head = [
    _("Question"),
    _("Minimum"),
    ...all.map((card, at) => card.get("interviewer") || _("Interviewer %(number)s", { number: at + 1 })),
  ];
  const rows = lines.map((line) => {
    const { spread, scores, isMet } = compare(line, all);
    const given = all.map((card) => {
      const [alone, after] = [card.get(`${line.id}.alone`) ?? "", card.get(`${line.id}.after`) ?? ""];
      const note = card.get(`${line.id}.note`) ?? "";
      const changed = after && after !== alone ? `${alone || "–"} → ${after}` : alone || "–";
      return make("td", {}, changed, ...(note ? [make("small", {}, ` ${note}`)] : []));
    });
    const far =
      spread >= FAR
        ? _("%(points)s apart: start here", { points: spread })
        : spread
          ? _("%(points)s apart", { points: spread })
          : _("agreed");
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, line.name),
      make("td", {}, line.mustPass ? _("%(score)s, must pass", { score: line.minimum }) : `${line.minimum}`),
      ...given,
      make("td", {}, scores.length > 1 ? far : "–"),
      make("td", {}, scores.length ? told(isMet) : "–"),
    );
  });
  const columns = [...head, _("Spread"), _("Minimum met")].map((text) => make("th", { scope: "col" }, text));
  const who = all.find((card) => card.get("candidate"))?.get("candidate");
  const names = new Set(all.map((card) => card.get("candidate")).filter(Boolean));
  place.replaceChildren(
    make("p", {}, make("strong", {}, VERDICTS[verdict(lines, all, Number(root.getAttribute("data-may-miss")))])),
    ...(names.size > 1
      ? [make("p", {}, _("These scorecards name different candidates: %(names)s.", { names: [...names].join("; ") }))]
      : []),
    make(
      "table",
      { className: "guide-kit__scores" },
      make("caption", {}, who ? _("Debrief: %(candidate)s", { candidate: who }) : _("Debrief")),
      make("thead", {}, make("tr", {}, ...columns)),
      make("tbody", {}, ...rows),
    ),
  );
}

/** @param {Element} root */
const linesOf = (root) =>
  Array.from(root.querySelectorAll("[data-line]"), (row) => ({
    id: row.getAttribute("data-line") ?? "",
    name: row.querySelector("th a")?.textContent ?? "",
    minimum: Number(row.getAttribute("data-minimum")),
    mustPass: row.hasAttribute("data-must-pass"),
  }));

/**
 * Adds a scorecard to the debrief; one of the same interviewer for the same candidate is replaced.
 *
 * @param {Element} root
 * @param {string} text  A link, or what a file holds.
 * @returns {string} what the reader should know
 */
export function addCard(root, text) {
  const card = read(text);
  if (!card) return _("This is no scorecard: paste a link to scores, or open a file that was saved here.");
  if (card.get("kit") !== kitOf(root))
    return _("That scorecard is for another kit: %(kit)s.", { kit: card.get("kit") || _("unknown") });
  const cards = added();
  const same = cards.find(([, one]) => ["interviewer", "candidate"].every((name) => one.get(name) === card.get(name)));
  const number = same?.[0] ?? `${1 + Math.max(0, ...cards.map(([at]) => Number(at)))}`;
  const gone = (same ? [...same[1].keys()] : []).map((name) => pair(`${number}.${name}`, ""));
  stored?.merge(new Map([...gone, ...Array.from(card, ([name, value]) => pair(`${number}.${name}`, value))]));
  return _("Added: %(who)s.", { who: card.get("interviewer") || _("a scorecard without a name") });
}

/**
 * @param {string} name
 * @param {string} value
 * @returns {[string, string]}
 */
const pair = (name, value) => [name, value];

/** @param {string} text */
function read(text) {
  const code = /#score-([\w-]+)/.exec(text)?.[1];
  if (code) return decode(`#fill-${code}`);
  try {
    return parseFields(text);
  } catch {
    return null;
  }
}

/** @param {boolean} isMet */
const told = (isMet) => (isMet ? _("yes") : _("no"));
