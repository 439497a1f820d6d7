/** The script of every page: starts each component, here and on each page that navigation.instant brings in. */
import { mount as mountAdCheck } from "./ad-check-field.js";
import { mount as mountAnnouncement } from "./announce-page.js";
import { mount as mountCarry } from "./carry.js";
import "./color-scheme.js";
import "./copy-page.js";
import "./copy-selection.js";
import { mount as mountDecided } from "./decided.js";
import { loadScript } from "./load-script.js";
import "./menu.js";
import { mount as mountFolds } from "./open-folds.js";
import { mount as mountPayFilter } from "./pay-filter.js";
import { mount as mountPayRules } from "./pay-rules.js";
import "./search-opener.js";
import { mount as mountStepper } from "./stepper.js";
import { whenVisible } from "./when-visible.js";

/**
 * Starts a component that few pages have, from a bundle of its own.
 *
 * @param {string} file
 * @param {string} name  What the bundle puts into the window, with the function `mount`.
 */
function mountFrom(file, name) {
  loadScript(file).then(
    () => /** @type {any} */ (window)[name].mount(),
    () => {},
  );
}

/** Without answers, the record of a decision is a form to print, and needs no script. */
function mountRecord() {
  if (location.search && document.querySelector("[data-guide='record']"))
    mountFrom("decision-record.js", "guideRecord");
}

/** A scorecard gets its fields when it is seen, or when a link brings scores. */
function mountScorecard() {
  const card = document.querySelector("[data-guide='scorecard']");
  if (!card) return;
  const load = () => mountFrom("scorecard.js", "guideScorecard");
  if (location.hash.startsWith("#score-")) load();
  else whenVisible(card, load);
}

function mountSheet() {
  if (document.querySelector("[data-guide-sheet]")) mountFrom("sheet.js", "guideSheet");
}

function mountAnyTwo() {
  if (document.querySelector("[data-guide='any-two']")) mountFrom("compare-roles.js", "guideAnyTwo");
}

function mountChecklist() {
  if (document.querySelector("[data-guide='checklist']")) mountFrom("checklist.js", "guideChecklist");
}

function mountTotalCost() {
  if (document.querySelector("[data-guide='total-cost']")) mountFrom("total-cost.js", "guideTotalCost");
}

function mountPlaceFilter() {
  if (document.querySelector("[data-guide='places']")) mountFrom("place-filter.js", "guidePlaceFilter");
}

const COMPONENTS = [
  mountAdCheck,
  mountAnnouncement,
  mountAnyTwo,
  mountCarry,
  mountChecklist,
  mountDecided,
  mountFolds,
  mountPayFilter,
  mountPayRules,
  mountPlaceFilter,
  mountRecord,
  mountScorecard,
  mountSheet,
  mountStepper,
  mountTotalCost,
];

function mountAll() {
  for (const mount of COMPONENTS) mount();
}

mountAll();
// Material's stream of documents. It emits nothing on file://, and other themes don't have it.
/** @type {any} */ (window).document$?.subscribe(mountAll);
