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
 * @typedef {{posting: string | null, wordings: Record<string, [string, string, boolean]>}} Blank
 * @typedef {{blanks: Record<string, Blank>}} Facts
 * @typedef {Pick<typeof import("./checks-panel.js"), "showChecks"> & Pick<typeof import("./posting-panel.js"), "showPosting">} Panels
 */
import { blanksOf } from "./blocks.js";
import { copy } from "./clipboard.js";
import { decide } from "./decision.js";
import { decode, encode, isDraft, load, store } from "./draft.js";
import { loadScript } from "./load-script.js";
import { whenVisible } from "./when-visible.js";

/** @type {import("./draft.js").Draft} */
let draft = new Map();
let fromLink = false;
let isStored = true;

/** Shows the editor. May run any number of times on the same page. */
export function mount() {
  for (const root of document.querySelectorAll("[data-guide='job-description']")) {
    const form = root.querySelector("[data-guide-editor]");
    if (!form?.hasAttribute("data-guide-waiting")) continue;
    form.removeAttribute("data-guide-waiting");
    for (const part of root.querySelectorAll("[data-guide-posting], [data-guide-checks]"))
      part.removeAttribute("hidden");
    for (const item of root.querySelectorAll("[data-guide-text] [data-item]"))
      item.firstElementChild?.matches("h3") ? addToggle(item.firstElementChild) : addToggle(item);
    restore(root);
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

/**
 * Takes the draft from the link, or else from the browser.
 *
 * @param {Element} root
 */
function restore(root) {
  const shared = decode(location.hash);
  fromLink = shared !== null;
  const stored = load();
  draft = shared ?? stored ?? draft;
  isStored = stored !== null;
  if (isDraft(location.hash) && !shared) say(root, "The link is damaged, so nothing could be taken from it.");
  else if (!isStored) say(root, "This browser keeps nothing here. Copy the link before you leave.");
}

/** @param {Element} root */
const factsOf = (root) => /** @type {Facts} */ (JSON.parse(root.getAttribute("data-guide-facts") ?? ""));

/**
 * @param {Element} root
 * @param {boolean} [setFields]  Whether to set the fields too. While the reader types they are right already.
 */
function show(root, setFields = false) {
  const facts = factsOf(root);
  const decided = decide(flows(), new URLSearchParams(location.search));
  const decision = fromLink ? null : decided;
  root.querySelector("[data-guide-outcome]")?.toggleAttribute("hidden", !decided);
  for (const link of root.querySelectorAll("[data-outcome]")) {
    link.toggleAttribute("hidden", link.getAttribute("data-outcome") !== decided?.outcome);
  }
  const answers = root.querySelector("[data-guide-answers]");
  if (answers instanceof HTMLAnchorElement) answers.search = location.search;
  root.querySelector("[data-guide-from-link]")?.toggleAttribute("hidden", !fromLink);

  /** @param {string} name */
  const fieldValue = (name) => draft.get(name) ?? decision?.fills[name] ?? "";
  if (setFields) for (const field of fieldsOf(root)) setField(field, fieldValue(field.name));
  hideLeftOut(root);
  const text = root.querySelector("[data-guide-text]");
  for (const blank of text?.querySelectorAll("[data-placeholder]") ?? []) {
    const id = blank.getAttribute("data-placeholder") ?? "";
    fill(blank, withWording(facts.blanks[id], draft.get(`${id}.wording`), fieldValue(id).trim()));
  }
  const left = root.querySelector("[data-guide-left]");
  if (left && text) left.textContent = countLeft(text);
  addDraftToLinks();
  const checks = root.querySelector("[data-guide-checks]");
  // For readers who have typed nothing, findings are shown but not announced.
  if (draft.size) checks?.setAttribute("data-guide-needed", "announced");
  const needed = checks?.getAttribute("data-guide-needed") ?? (decision && "shown");
  if (needed)
    runWhenIdle(() =>
      withPanels(root, ({ showChecks }) => showChecks(root, facts, fieldValue, needed === "announced")),
    );
  if (root.querySelector("[data-guide-posting][open]")) {
    withPanels(root, ({ showPosting }) => showPosting(root, facts, fieldValue, (id) => draft.get(`${id}.wording`)));
  }
}

/**
 * Loads the checks and the data for search engines when they are first needed: most readers only read and copy.
 *
 * @param {Element} root
 * @param {(panels: Panels) => void} show
 */
async function withPanels(root, show) {
  try {
    await loadScript("editor-panels.js");
  } catch {
    say(root, "Checks and data for search engines are out of reach just now.");
    return;
  }
  show(/** @type {{guidePanels: Panels}} */ (/** @type {unknown} */ (window)).guidePanels);
}

/** @type {(() => void) | null} */
let waiting = null;

/** @type {(run: () => void) => void} Safari has no requestIdleCallback. */
const onIdle = "requestIdleCallback" in window ? (run) => requestIdleCallback(run, { timeout: 500 }) : setTimeout;

/**
 * Runs a task when the browser is idle, so that typing and the start of the page don't wait for it. It replaces a
 * task that is still waiting.
 *
 * @param {() => void} task
 */
function runWhenIdle(task) {
  if (!waiting) {
    onIdle(() => {
      const latest = waiting;
      waiting = null;
      latest?.();
    });
  }
  waiting = task;
}

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/** @param {Element} root */
const fieldsOf = (root) => /** @type {NodeListOf<Field>} */ (root.querySelectorAll("input[name], select[name]"));

/**
 * @param {Field} field
 * @param {string} value
 */
function setField(field, value) {
  if (field instanceof HTMLInputElement && field.type === "radio") {
    field.checked = field.value === value || (field.defaultChecked && !value);
  } else if (field instanceof HTMLSelectElement) {
    const options = Array.from(field.options, (option) => option.value);
    field.value = options.includes(value) ? value : (options[0] ?? "");
  } else {
    field.value = value;
  }
}

/**
 * @param {Blank | undefined} blank
 * @param {string | undefined} wording
 * @param {string} value
 */
function withWording(blank, wording, value) {
  const [before, after] = blank?.wordings[wording ?? ""] ?? Object.values(blank?.wordings ?? {})[0] ?? ["", ""];
  return value && before + value + after;
}

/**
 * @param {Element} blank
 * @param {string} value
 */
function fill(blank, value) {
  const label = blank.getAttribute("data-label") ?? blank.textContent ?? "";
  blank.setAttribute("data-label", label);
  blank.toggleAttribute("data-filled", value !== "");
  if (blank.textContent !== (value || label)) blank.textContent = value || label;
}

/** @param {Element} text */
function countLeft(text) {
  const blanks = Array.from(blanksOf(text).values());
  const left = blanks.filter((filled) => !filled).length;
  return left ? `${left} of ${blanks.length} left` : "all filled in";
}

/**
 * Leaves out what the reader has struck out and, in the short form, what only the full form has.
 *
 * @param {Element} root
 */
function hideLeftOut(root) {
  const role = root.getAttribute("data-role");
  for (const item of root.querySelectorAll("[data-item]")) {
    const out = draft.get(`out.${role}.${item.getAttribute("data-item")}`) === "yes";
    item.toggleAttribute("data-left-out", out);
    item.toggleAttribute("hidden", draft.get("form") === "short" && item.hasAttribute("data-long"));
    const toggle = item.querySelector(":scope > .guide-toggle, :scope > h3 > .guide-toggle");
    if (toggle) nameToggle(toggle, out);
  }
  for (const section of root.querySelectorAll("section[data-item]")) {
    section.toggleAttribute("data-empty", !section.querySelector("li:not([hidden], [data-left-out])"));
  }
}

/** @param {Element} place  A bullet, or the heading of a section. */
function addToggle(place) {
  const toggle = document.createElement("button");
  toggle.type = "button";
  toggle.className = "guide-toggle";
  toggle.dataset.guideDo = "toggle";
  toggle.dataset.words = firstWords(place);
  if (place.matches("h3")) place.setAttribute("aria-label", place.textContent ?? ""); // without the button's name
  place.append(toggle);
}

/** @param {Element} place */
function firstWords(place) {
  const copy = /** @type {Element} */ (place.cloneNode(true));
  for (const aside of copy.querySelectorAll("[data-guide-aside]")) aside.remove();
  const words = (copy.textContent ?? "").trim();
  return words.length > 60 ? `${words.slice(0, 60).replace(/\s*\S*$/, "")} …` : words;
}

/**
 * @param {Element} toggle
 * @param {boolean} out
 */
function nameToggle(toggle, out) {
  const name = `${out ? "Put back" : "Leave out"}: ${toggle.getAttribute("data-words")}`;
  toggle.textContent = out ? "↩" : "×";
  toggle.setAttribute("aria-label", name);
  toggle.setAttribute("title", out ? "Put back" : "Leave out");
}

/** Adds the draft to links to the other levels, where the browser doesn't store it. */
function addDraftToLinks() {
  for (const link of document.querySelectorAll(".guide-levels a")) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    link.search = location.search;
    link.hash = fromLink || (!isStored && draft.size) ? encode(draft) : "";
  }
}

/**
 * @param {Element} root
 * @param {string} name
 * @param {string} value
 */
function change(root, name, value) {
  if (fromLink) forgetLink();
  draft.set(name, value);
  isStored = store(draft);
  show(root);
}

/** Makes the values of the link the reader's own. */
function forgetLink() {
  fromLink = false;
  history.replaceState(history.state, "", location.pathname + location.search);
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
  async share(root) {
    const shown = new Map(draft);
    for (const field of fieldsOf(root)) {
      if (!(field instanceof HTMLInputElement && field.type === "radio") && field.value)
        shown.set(field.name, field.value);
    }
    const link = location.origin === "null" ? location.href.replace(/[?#].*/, "") : location.origin + location.pathname;
    const copied = await copy({ "text/plain": link + location.search + encode(shown) });
    say(root, copied ? "Link copied. Whoever has it can read what you typed." : "The browser did not allow copying.");
  },
  reset(root) {
    history.replaceState(history.state, "", location.pathname);
    fromLink = false;
    draft = new Map();
    isStored = store(draft);
    show(root, true);
    say(root, "Cleared.");
  },
  mine(root) {
    forgetLink();
    draft = load() ?? new Map();
    show(root, true);
    root.querySelector("input")?.focus();
  },
  toggle(root, button) {
    const item = button.closest("[data-item]");
    const name = `out.${root.getAttribute("data-role")}.${item?.getAttribute("data-item")}`;
    change(root, name, item?.hasAttribute("data-left-out") ? "" : "yes");
  },
};

/** @param {Event} event */
function onInput(event) {
  const field = event.target;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || !field.name) return;
  const root = field.closest("[data-guide='job-description']");
  if (root) change(root, field.name, field.value);
}

/** @param {MouseEvent} event */
function onClick(event) {
  if (!(event.target instanceof Element)) return;
  const root = event.target.closest("[data-guide='job-description']");
  const button = event.target.closest("[data-guide-do]");
  const blank = event.target.closest("[data-placeholder]");
  if (root && button) ACTIONS[button.getAttribute("data-guide-do") ?? ""]?.(root, button);
  else if (root && blank) {
    const field = root.querySelector(`[name="${CSS.escape(blank.getAttribute("data-placeholder") ?? "")}"]`);
    if (field instanceof HTMLElement && getSelection()?.isCollapsed) field.focus();
  }
}

/** @param {Event} event */
function onToggle(event) {
  const root =
    event.target instanceof Element &&
    event.target.matches("[data-guide-posting]") &&
    event.target.closest("[data-guide='job-description']");
  if (root) show(root);
}

document.addEventListener("input", onInput);
document.addEventListener("toggle", onToggle, true); // it does not bubble
document.addEventListener("click", onClick);
document.addEventListener("submit", (event) => {
  if (event.target instanceof Element && event.target.matches("[data-guide-editor]")) event.preventDefault();
});
