/** Starts every component, on the first page and on each page that navigation.instant brings in. */
import "./copy-page.js";
import { mount as mountEditor } from "./editor.js";
import { mount as mountJobDescription } from "./job-description.js";
import { mount as mountPayFilter } from "./pay-filter.js";
import { mount as mountTotalCost } from "./total-cost.js";

const components = [mountEditor, mountJobDescription, mountPayFilter, mountTotalCost];

function init() {
  for (const mount of components) mount();
}

init();
// Material's stream of documents. It stays silent on file:// and is absent under another engine.
/** @type {any} */ (window).document$?.subscribe(init);
