/**
 * The scorecard on the screen, and the debrief that compares several: a bundle of its own, loaded when it is seen.
 * Nothing is sent anywhere; a link has the scores behind its `#`. On paper, and without scripts, there is a table.
 *
 * The markup:
 *
 *     <section data-guide="scorecard" data-kit="…" data-may-miss="1"><table> …
 *       <tr data-line="id" data-minimum="3" data-must-pass><th>…</th><td>…</td>
 *         <td><span data-score="alone">1–5</span></td><td><span data-score="after">1–5</span></td></tr> …
 *       <div data-guide-scoring data-guide-waiting> … fields, buttons, <div data-guide-debrief></div></div></section>
 */
import { copy } from "./clipboard.js";
import { addCard, debriefProblem, emptyDebrief, kitOf, openDebrief, restoreDebrief, showDebrief } from "./debrief.js";
import { encode } from "./draft-link.js";
import { onLeftBehind, setFieldsOf } from "./form-fields.js";
import { FROM_FILES } from "./from-files.js";
import { onFieldChange } from "./on-field-change.js";
import { _ } from "./phrases.js";
import { fileName, saveFile } from "./save-file.js";
import { saveWordFile } from "./save-word-file.js";
import { make } from "./stepper-elements.js";
import { storedFields } from "./stored-fields.js";

const HEAD = [_("Question"), _("Minimum"), _("Before debrief"), _("After debrief"), _("Notes")];
const PREFIX = "#score-";
const CARD = "[data-guide='scorecard']";
const ONE_CANDIDATE = _("The scores are shared by all tabs. To score someone else, save these and clear them first.");

/** @type {Map<string, ReturnType<typeof storedFields>>} The scores by kit. */
const stores = new Map();
/** @type {ReturnType<typeof storedFields> | null} */
let mine = null;
/** What the page says of where scores are kept. */
let promise = "";
/** Whose scores the reader has seen. */
let candidate = "";

/** Shows the fields. May run any number of times on the same page. */
export function mount() {
  const root = document.querySelector(CARD);
  const panel = root?.querySelector("[data-guide-scoring]");
  if (!root || !panel?.hasAttribute("data-guide-waiting")) return;
  panel.removeAttribute("data-guide-waiting");
  mine = scoresOf(kitOf(root));
  promise = root.querySelector("[data-guide-kept]")?.textContent ?? "";
  for (const row of root.querySelectorAll("[data-line]")) addFields(row);
  openDebrief(root, () => showDebrief(root));
  if (FROM_FILES) panel.querySelector("[data-guide-do='scores']")?.remove();
  if (location.hash.startsWith(PREFIX)) {
    const told = add(root, [location.hash]);
    history.replaceState(history.state, "", location.pathname + location.search);
    const status = root.querySelector("[data-guide-do='paste'] ~ [role='status']");
    if (status) status.textContent = told;
    root.querySelector("#debrief")?.scrollIntoView();
  }
  show(root);
}

/** @param {string} kit */
function scoresOf(kit) {
  const known = stores.get(kit);
  if (known) return known;
  const scores = storedFields(`guide-scorecard-${kit}`, _("Save your scores as a file before you leave."));
  stores.set(kit, scores);
  scores.listen((loss) => {
    const root = scores === mine && document.querySelector(CARD);
    if (root) hear(root, loss);
  });
  return scores;
}

/** @param {Element} row */
function addFields(row) {
  const id = row.getAttribute("data-line") ?? "";
  const name = row.querySelector("th a")?.textContent ?? "";
  for (const box of row.querySelectorAll("[data-score]")) {
    const when = box.getAttribute("data-score") ?? "";
    const select = make("select", { name: `${id}.${when}` });
    select.setAttribute(
      "aria-label",
      `${name}: ${when === "alone" ? _("before the debrief") : _("after the debrief")}`,
    );
    for (const score of ["", "1", "2", "3", "4", "5"]) select.append(make("option", { value: score }, score || "1–5"));
    box.replaceChildren(select);
  }
  const note = make("input", { name: `${id}.note`, maxLength: 600, placeholder: _("Notes") });
  note.setAttribute("aria-label", _("%(name)s: notes", { name }));
  row.querySelector("th")?.append(note);
}

/** @param {Element} root */
function show(root) {
  const fields = mine?.read() ?? new Map();
  setFieldsOf(root, (name) => fields.get(name));
  candidate = fields.get("candidate") ?? "";
  update(root);
}

/**
 * Shows what follows from the fields.
 *
 * @param {Element} root
 */
function update(root) {
  root.querySelector("[data-guide-do='restore']")?.toggleAttribute("hidden", !mine?.canUndo());
  const kept = root.querySelector("[data-guide-kept]");
  if (kept) kept.textContent = mine?.problem() || promise;
  showDebrief(root);
}

/**
 * Shows what another tab has changed. All tabs with a kit share its scores, so they must be of one candidate.
 *
 * @param {Element} root
 * @param {import("./stored-fields.js").Loss} loss
 */
function hear(root, loss) {
  const [before, scores] = [candidate, mine?.read() ?? new Map()];
  show(root);
  if (loss === "cleared") return sayOfScores(root, _("Cleared in another tab."));
  if (!hasScores(scores)) return;
  candidate = before || candidate; // the other name is typed letter by letter
  const now = scores.get("candidate");
  if (now && now !== candidate)
    sayOfScores(
      root,
      `${_("Another tab changed the candidate from %(before)s to %(now)s.", { before: candidate, now })} ${ONE_CANDIDATE}`,
    );
}

/** @param {import("./stored-fields.js").Fields} fields */
const hasScores = (fields) => [...fields].some(([name, value]) => value && name.includes("."));

/**
 * @param {Element} root
 * @param {string} words
 */
function sayOfScores(root, words) {
  const status = root.querySelector("[data-guide-do='clear'] ~ [role='status']");
  if (status) status.textContent = words;
}

/**
 * Adds scorecards to the debrief.
 *
 * @param {Element} root
 * @param {string[]} texts  Links, or what files hold.
 * @returns {string} what the reader should know
 */
const add = (root, texts) =>
  [...new Set(texts.map((text) => addCard(root, text))), debriefProblem()].filter(Boolean).join(" ");

/**
 * The scorecard and, if there is one, the debrief, to save as a Word file.
 *
 * @param {Element} root
 * @returns {{title: string, blocks: Parameters<typeof saveWordFile>[0]}}
 */
function written(root) {
  const fields = mine?.read() ?? new Map();
  const title = _("Scorecard: %(title)s", {
    title: document.querySelector("article h1")?.firstChild?.textContent?.trim() ?? "",
  });
  const who = _("Candidate: %(candidate)s; interviewer: %(interviewer)s", {
    candidate: fields.get("candidate") || "______________",
    interviewer: fields.get("interviewer") || "______________",
  });
  const rows = Array.from(root.querySelectorAll("[data-line]"), (row) => {
    const id = row.getAttribute("data-line") ?? "";
    const score = row.getAttribute("data-minimum") ?? "";
    const minimum = row.hasAttribute("data-must-pass") ? _("%(score)s, must pass", { score }) : score;
    const given = ["alone", "after", "note"].map((name) => fields.get(`${id}.${name}`) ?? "");
    return [row.querySelector("th a")?.textContent ?? "", minimum, ...given];
  });
  const debrief = root.querySelector("[data-guide-debrief] table");
  const compared = Array.from(debrief?.querySelectorAll("tr") ?? [], (row) =>
    Array.from(row.children, (cell) => cell.textContent ?? ""),
  );
  /** @type {Parameters<typeof saveWordFile>[0]} */
  const blocks = [
    { type: "heading", level: 1, runs: [plain(title)] },
    { type: "paragraph", runs: [plain(who)] },
    { type: "table", rows: [HEAD, ...rows] },
  ];
  if (debrief) {
    blocks.push(
      { type: "heading", level: 2, runs: [plain(debrief.querySelector("caption")?.textContent ?? _("Debrief"))] },
      { type: "paragraph", runs: [plain(root.querySelector("[data-guide-debrief] strong")?.textContent ?? "")] },
      { type: "table", rows: compared },
    );
  }
  return { title, blocks };
}

/** @param {string} text */
const plain = (text) => ({ text, strong: false, href: "" });

/** @param {Element} root */
const card = (root) => new Map([["kit", kitOf(root)], ...(mine?.read() ?? [])]);

/** @type {Record<string, (root: Element, say: (words: string) => void) => unknown>} */
const ACTIONS = {
  async scores(root, say) {
    const link = location.origin + location.pathname + encode(card(root)).replace("#fill-", PREFIX);
    const copied = await copy({ "text/plain": link });
    say(copied ? _("Link copied. Whoever has it can read your scores.") : _("The browser did not allow copying."));
  },
  save(root, say) {
    const name = ["scorecard", kitOf(root), mine?.read().get("interviewer") ?? ""].join(" ");
    saveFile(new Blob([JSON.stringify([...card(root)])], { type: "application/json" }), fileName(name, "json"));
    say(_("File saved."));
  },
  async document(root, say) {
    const { title, blocks } = written(root);
    say(_("Making the file …"));
    say(
      (await saveWordFile(blocks, title)) ? _("Word file made.") : _("Couldn't make the file. Print the page instead."),
    );
  },
  clear(root, say) {
    mine?.clear();
    show(root);
    say(_("Cleared."));
  },
  restore(root, say) {
    mine?.undo();
    show(root);
    say(_("Your scores are back."));
  },
  own(root, say) {
    say(add(root, [JSON.stringify([...card(root)])]));
    show(root);
  },
  paste(root, say) {
    const field = root.querySelector("[data-guide-links]");
    if (!(field instanceof HTMLTextAreaElement)) return;
    const links = field.value.split(/\s+/).filter(Boolean);
    say(links.length ? add(root, links) : _("Paste one or more links first."));
    field.value = "";
    show(root);
  },
  files(root) {
    const field = root.querySelector("input[type='file']");
    if (field instanceof HTMLInputElement) field.click();
  },
  empty(root, say) {
    emptyDebrief();
    show(root);
    say(_("The debrief is empty."));
  },
  refill(root, say) {
    restoreDebrief();
    show(root);
    say(_("The scorecards are back."));
  },
};

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest(`${CARD} [data-guide-do]`) : null;
  const root = button?.closest(CARD);
  const status = button?.parentElement?.querySelector("[role='status']");
  if (!button || !root) return;
  ACTIONS[button.getAttribute("data-guide-do") ?? ""]?.(root, (words) => {
    if (status) status.textContent = words;
  });
});
document.addEventListener("change", async ({ target }) => {
  const root = target instanceof HTMLInputElement && target.type === "file" ? target.closest(CARD) : null;
  if (!root || !(target instanceof HTMLInputElement)) return;
  const texts = await Promise.all(Array.from(target.files ?? [], (file) => file.text()));
  const status = target.closest("p, div")?.querySelector("[role='status']");
  if (status) status.textContent = add(root, texts);
  target.value = "";
  show(root);
});
onFieldChange((field) => {
  const root = field.closest(CARD);
  if (!root || field.type === "file") return;
  const renamed = field.name === "candidate" && candidate && field.value !== candidate;
  mine?.merge([[field.name, field.value]]);
  if (renamed && hasScores(mine?.read() ?? new Map()))
    sayOfScores(root, `Still the scores of ${candidate}. ${ONE_CANDIDATE}`);
  update(root);
});
onLeftBehind(CARD, show);
document.addEventListener("focusin", ({ target }) => {
  const root = target instanceof Element ? target.closest(CARD) : null;
  const name = root?.querySelector("[name='candidate']");
  if (name instanceof HTMLInputElement) candidate = name.value;
});

Object.assign(window, { guideScorecard: { mount } });
