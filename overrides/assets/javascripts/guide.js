/** Starts every component, on the first page and on each page that navigation.instant brings in. */
import { mount as mountJobDescription } from "./job-description.js";

const components = [mountJobDescription];

function init() {
  for (const mount of components) mount();
}

init();
// Material's stream of documents. It stays silent on file:// and is absent under another engine.
/** @type {any} */ (window).document$?.subscribe(init);
