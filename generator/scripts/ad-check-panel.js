/** The field and the report of the page that checks a pasted job ad: a bundle of its own. */
import { checkAd } from "./ad-check.js";
import { reportOf } from "./ad-report.js";
import { today } from "./dates.js";
import { loadRules } from "./pay-rules-data.js";
import { _ } from "./phrases.js";
import { showInField } from "./show-in-field.js";
import { runWhenIdle } from "./when-idle.js";

/** @typedef {{guidePlaces: import("./places-index.js").Table, guideChecks: import("./ad-check.js").Lists}} Data */

const ROOT = "[data-guide='ad-check']";

/** The text before it was cleared or replaced by the example. */
let before = "";

/** @param {Element} root */
async function check(root) {
  const status = root.querySelector("[data-guide-status]");
  const shown = root.querySelector("[data-guide-report]");
  const text = root.querySelector("textarea")?.value ?? "";
  if (!status || !shown) return;
  shown.toggleAttribute("hidden", !text.trim());
  if (!text.trim()) {
    status.textContent = "";
    shown.replaceChildren();
    return;
  }
  try {
    await loadRules();
  } catch {
    status.textContent = _("Couldn't load the rules. Try again.");
    return;
  }
  const { guideChecks, guidePlaces } = /** @type {Data} */ (/** @type {unknown} */ (window));
  const place = root.querySelector("input")?.value ?? "";
  const report = checkAd(text, place, guideChecks, guidePlaces, today());
  const { summary, parts } = reportOf(report, text, root.getAttribute("data-rules") ?? "");
  if (status.textContent !== summary) status.textContent = summary; // it is read aloud
  shown.replaceChildren(...parts);
}

document.addEventListener("input", ({ target }) => {
  const root = target instanceof Element ? target.closest(ROOT) : null;
  if (root) runWhenIdle(() => check(root));
});

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  const root = button?.closest(ROOT);
  const field = root?.querySelector("textarea");
  if (!button || !root || !field) return;
  const { guideDo = "", start, end } = button.dataset;
  if (start) return showInField(field, Number(start), Number(end));
  const example = JSON.parse(root.getAttribute("data-example") ?? '""');
  const text = { example, clear: "", undo: before }[guideDo];
  if (text === undefined) return;
  before = field.value;
  field.value = text;
  root.querySelector("[data-guide-do='undo']")?.toggleAttribute("hidden", guideDo === "undo" || !before.trim());
  check(root);
  field.focus();
  field.setSelectionRange(0, 0);
});

/** @param {Element} root  Whose text the browser may have kept. */
function guideAdCheck(root) {
  root.removeAttribute("data-guide-waiting");
  check(root);
}

Object.assign(window, { guideAdCheck });
