/**
 * Fills in a job description as the reader types. Every field has a name; a draft has the values of the fields.
 *
 * The markup:
 *
 *     <div data-guide="job-description" data-role="…" data-guide-facts="…">
 *       <form data-guide-editor data-guide-waiting> … <input name="company"> … </form>
 *       <div data-guide-text>… <span data-placeholder="company">[Company]</span> … <li data-item="…" data-long> …</div>
 *     </div>
 *
 * @typedef {[before: string, after: string, remote: boolean, instead: string | null]} Wording
 * @typedef {{posting: string | null, wordings: Record<string, Wording>, choices: [string, string | null][]}} Blank
 * @typedef {{blanks: Record<string, Blank>, former?: import("./former-names.js").Former}} Facts
 * @typedef {import("./load-panels.js").Panels} Panels
 */
import { countLeft, fill, isEarlier, wordsOf } from "./blanks.js";
import { copy } from "./clipboard.js";
import { answersIn, decide, ownAnswers } from "./decision.js";
import {
  adaptDraft,
  canUndo,
  changeDraft,
  clearDraft,
  draftTrouble,
  forgetLink,
  fragmentForLinks,
  isShared,
  onOtherChange,
  openDraft,
  readDraft,
  undo,
} from "./draft.js";
import { encode } from "./draft-link.js";
import { fieldsOf, onLeftBehind, setFieldsOf } from "./form-fields.js";
import { FROM_FILES } from "./from-files.js";
import { addToggles, hideLeftOut, hideUnfilled, nameOf } from "./left-out.js";
import { loadPanels } from "./load-panels.js";
import { loadScript } from "./load-script.js";
import { onFieldChange } from "./on-field-change.js";
import { openFoldsAround } from "./open-folds.js";
import { PAY_FIELDS } from "./pay-fields.js";
import { _ } from "./phrases.js";
import { runWhenIdle } from "./when-idle.js";
import { whenVisible } from "./when-visible.js";

const EDITOR = "[data-guide='job-description']";

/** Why changes are not kept, as the reader was told last. */
let trouble = "";
/** Whether drafts with the fields of earlier times are read too. */
let readsEarlier = false;
/** The address from which the draft was cleared. */
let clearedAt = "";

/** Shows the editor. May run any number of times on the same page. */
export function mount() {
  for (const root of document.querySelectorAll(EDITOR)) {
    const form = root.querySelector("[data-guide-editor]");
    if (!form?.hasAttribute("data-guide-waiting")) continue;
    form.removeAttribute("data-guide-waiting");
    // Above the text, as on a phone, the fields would push it off the screen.
    form.querySelector("details")?.toggleAttribute("open", getComputedStyle(root).display === "grid");
    for (const part of root.querySelectorAll("[data-guide-posting], [data-guide-checks]"))
      part.removeAttribute("hidden");
    addToggles(root);
    if (FROM_FILES) root.querySelector("[data-guide-do='share']")?.remove();
    say(root, openDraft(factsOf(root).former));
    readsEarlier = false;
    trouble = draftTrouble();
    show(root, true);
    fillInFromAnswers(root);
    checkWhenVisible(root);
  }
}

/** @returns {import("./decision.js").Flow[]} The decision flows, once they are loaded. */
const flows = () => /** @type {any} */ (window).guideFlows ?? [];

/**
 * Readers who come from the questions have their answers in the address. Others need no decision flows.
 *
 * @param {Element} root
 */
function fillInFromAnswers(root) {
  if (location.search && !flows().length)
    loadScript("../decision-flows.js").then(
      () => show(root, true),
      () => {},
    );
}

/**
 * Readers who only read need no checks. Checks begin when a blank is filled in, or when their panel is seen.
 *
 * @param {Element} root
 */
function checkWhenVisible(root) {
  const panel = root.querySelector("[data-guide-checks]");
  if (!panel) return;
  whenVisible(panel, () => {
    panel.setAttribute("data-guide-needed", panel.getAttribute("data-guide-needed") ?? "shown");
    show(root);
  });
}

/** @param {Element} root */
const factsOf = (root) => /** @type {Facts} */ (JSON.parse(root.getAttribute("data-guide-facts") ?? ""));

/**
 * @param {Element} root
 * @param {boolean} [setFields]  Whether to set the fields too. While the reader types they are right already.
 */
function show(root, setFields = false) {
  const draft = readDraft();
  const facts = factsOf(root);
  const decided = decide(flows(), answersIn(location.search));
  const decision = isShared() ? null : decided;
  root.querySelector("[data-guide-outcome]")?.toggleAttribute("hidden", !decided);
  for (const link of root.querySelectorAll("[data-outcome]")) {
    link.toggleAttribute("hidden", link.getAttribute("data-outcome") !== decided?.outcome);
  }
  const answers = root.querySelector("[data-guide-answers]");
  if (answers instanceof HTMLAnchorElement) answers.search = location.search;
  root.querySelector("[data-guide-from-link]")?.toggleAttribute("hidden", !isShared());
  root.querySelector("[data-guide-do='undo']")?.toggleAttribute("hidden", !canUndo());

  const fieldValue = valuesIn(draft, decision?.fills);
  if (setFields) setFieldsOf(root, fieldValue);
  const text = root.querySelector("[data-guide-text]");
  for (const blank of text?.querySelectorAll("[data-placeholder]") ?? []) {
    const id = blank.getAttribute("data-placeholder") ?? "";
    fill(blank, wordsOf(facts, id, fieldValue));
  }
  if (!readsEarlier && isEarlier(facts, draft)) takeOverEarlier(root, facts);
  hideUnfilled(root);
  hideLeftOut(root, draft);
  const left = root.querySelector("[data-guide-left]");
  if (left && text) left.textContent = countLeft(text);
  addDraftToLinks();
  const checks = root.querySelector("[data-guide-checks]");
  // For readers who have typed nothing, findings are shown but not announced.
  if (draft.size) checks?.setAttribute("data-guide-needed", "announced");
  const needed = checks?.getAttribute("data-guide-needed") ?? (decision && "shown");
  if (needed)
    runWhenIdle(() =>
      withPanels(root, ({ showChecks, showClosingDate, showPay }) => {
        showPay(root, fieldValue);
        showClosingDate(root, facts, fieldValue);
        showChecks(root, facts, fieldValue, needed === "announced");
      }),
    );
  if (root.querySelector("[data-guide-posting][open]")) {
    withPanels(root, ({ showPosting }) => showPosting(root, facts, fieldValue));
  }
}

/**
 * @param {import("./stored-fields.js").Fields} draft
 * @param {Record<string, string>} [fills]  What the decision fills in.
 * @returns {(name: string) => string}
 */
const valuesIn =
  (draft, fills = {}) =>
  (name) =>
    draft.get(name) ?? fills[name] ?? "";

/**
 * How many findings there are for a job description; none for other documents, or if the checks are out of reach.
 *
 * @param {Element} root
 */
export async function openChecks(root) {
  const panels = root.matches(EDITOR) ? await loadPanels() : null;
  if (!panels) return 0;
  const fills = isShared() ? undefined : decide(flows(), answersIn(location.search))?.fills;
  const [facts, fieldValue] = [factsOf(root), valuesIn(readDraft(), fills)];
  const inFields = panels.showPay(root, fieldValue) + panels.showClosingDate(root, facts, fieldValue);
  return inFields + (await panels.showChecks(root, facts, fieldValue, false));
}

/**
 * @param {Element} root
 * @param {(panels: Panels) => void} use
 */
async function withPanels(root, use) {
  const panels = await loadPanels();
  if (panels) use(panels);
  else say(root, _("Couldn't load the checks and the data for search engines. Try again."));
}

/**
 * Reads a draft whose fields are from earlier times.
 *
 * @param {Element} root
 * @param {Facts} facts
 */
function takeOverEarlier(root, facts) {
  readsEarlier = true;
  withPanels(root, ({ takeOver }) => {
    adaptDraft((draft) => takeOver(draft, facts));
    show(root, true);
  });
}

/** Adds the draft to links to the other levels, where the browser doesn't keep it. */
function addDraftToLinks() {
  for (const link of document.querySelectorAll(".guide-levels a")) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    link.search = location.search;
    link.hash = fragmentForLinks();
  }
}

/**
 * @param {Element} root
 * @param {string} name
 * @param {string} value
 */
function change(root, name, value) {
  const replaced = changeDraft(name, value);
  const now = draftTrouble();
  if (replaced) say(root, _("These values are yours now, in place of what you had typed before."));
  else if (now !== trouble) say(root, now);
  trouble = now;
  show(root);
}

/**
 * @param {Element} root
 * @param {string} words
 */
function say(root, words) {
  const status = root.querySelector("[data-guide-editor-status]");
  if (status) status.textContent = words;
}

/** @type {Record<string, (root: Element, button: Element) => void>} */
const ACTIONS = {
  async share(root, button) {
    const shown = new Map(readDraft());
    for (const field of fieldsOf(root)) {
      if (!(field instanceof HTMLInputElement && field.type === "radio") && field.value)
        shown.set(field.name, field.value);
    }
    const answers = `?${ownAnswers(flows(), location.search)}`;
    const link = location.origin + location.pathname + (answers.length > 1 ? answers : "") + encode(shown);
    const copied = await copy({ "text/plain": link });
    const status = button.closest("[data-guide-bar]")?.querySelector("[role='status']");
    if (status)
      status.textContent = copied
        ? _("Link copied. Whoever has it can read what you typed.")
        : _("The browser did not allow copying.");
  },
  reset(root) {
    clearedAt = location.href.replace(/#.*/, "");
    history.replaceState(history.state, "", location.pathname);
    clearDraft();
    show(root, true);
    say(root, _("Cleared."));
  },
  undo(root) {
    undo();
    if (clearedAt.startsWith(location.href)) history.replaceState(history.state, "", clearedAt);
    show(root, true);
    say(root, _("Your values are back."));
    root.querySelector("input")?.focus();
  },
  "use-pay"(root, button) {
    const blank = button.closest("[data-guide-pay]")?.getAttribute("data-guide-pay");
    for (const [at, value] of (button.getAttribute("data-pay") ?? "").split(" ").entries())
      change(root, `${blank}.${PAY_FIELDS[at]}`, value);
    show(root, true);
  },
  mine(root) {
    forgetLink();
    show(root, true);
    root.querySelector("input")?.focus();
  },
  toggle(root, button) {
    const item = button.closest("[data-item]");
    if (item) change(root, nameOf(root, item), item.hasAttribute("data-left-out") ? "" : "yes");
  },
};

/** @param {import("./form-fields.js").Field} field */
function onInput(field) {
  const root = field.closest(EDITOR);
  if (!root || field.value === readDraft().get(field.name)) return;
  change(root, field.name, field.value);
  if (field instanceof HTMLInputElement && field.value.length === field.maxLength)
    say(
      root,
      _("%(field)s: %(count)s characters fit. Anything more is cut off.", {
        field: field.labels?.[0]?.textContent ?? "",
        count: field.maxLength,
      }),
    );
}

/** @param {MouseEvent} event */
function onClick(event) {
  if (!(event.target instanceof Element)) return;
  const root = event.target.closest(EDITOR);
  const button = event.target.closest("[data-guide-do]");
  const blank = event.target.closest("[data-placeholder]");
  if (root && button) ACTIONS[button.getAttribute("data-guide-do") ?? ""]?.(root, button);
  else if (root && blank) {
    const name = CSS.escape(blank.getAttribute("data-placeholder") ?? "");
    const field = root.querySelector(`[name="${name}"], [name="${name}.min"]`);
    if (!(field instanceof HTMLElement) || !getSelection()?.isCollapsed) return;
    openFoldsAround(field);
    field.focus();
  }
}

/** @param {Event} event */
function onToggle(event) {
  const root =
    event.target instanceof Element && event.target.matches("[data-guide-posting]") && event.target.closest(EDITOR);
  if (root) show(root);
}

/** @type {Record<string, string>} */
const LOSSES = {
  cleared: _("Cleared in another tab."),
  replaced: _("In another tab, a draft from a link took the place of yours."),
};
onOtherChange((loss) => {
  for (const root of document.querySelectorAll(EDITOR)) {
    if (loss) say(root, LOSSES[loss] ?? "");
    show(root, true);
  }
});
onFieldChange(onInput);
onLeftBehind(EDITOR, (root) => show(root, true));
document.addEventListener("focusout", ({ target }) => {
  const root =
    target instanceof Element && target.matches("[type='date'], [data-guide-pay] *") && target.closest(EDITOR);
  // An incomplete date is no input. What is missing is told once the field is left.
  if (root) setTimeout(() => show(root));
});
document.addEventListener("focusin", ({ target }) => {
  const root = target instanceof Element && target.closest("[data-guide-pay]")?.closest(EDITOR);
  if (root) withPanels(root, ({ offerCurrencies }) => offerCurrencies(root));
});
document.addEventListener("toggle", onToggle, true); // it does not bubble
document.addEventListener("click", onClick);
document.addEventListener("submit", (event) => {
  if (event.target instanceof Element && event.target.matches("[data-guide-editor]")) event.preventDefault();
});
