/** Starts every component, on the first page and on each page that navigation.instant brings in. */
import { mount as mountAnnouncement } from "./announce-page.js";
import { mount as mountCarry } from "./carry.js";
import { mount as mountChecklist } from "./checklist.js";
import "./copy-page.js";
import { loadScript } from "./load-script.js";
import "./return-from-search.js";
import "./search-note.js";
import { mount as mountSheet } from "./sheet.js";
import { start } from "./start.js";

/** Scripts that only some pages need, by what such a page holds. They start themselves. */
const FURTHER = {
  "deciding.js": "[data-guide='stepper'], [data-guide='record']",
  "drafting.js": "[data-guide='job-description']",
  "pay.js": "[data-guide='pay'], [data-guide='total-cost']",
};

start(mountAnnouncement, mountCarry, mountChecklist, mountSheet, () => {
  for (const [script, parts] of Object.entries(FURTHER)) {
    if (document.querySelector(parts)) loadScript(script).catch(() => {}); // the page is whole without it
  }
});
