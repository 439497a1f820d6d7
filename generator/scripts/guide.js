/** Starts every component, on the first page and on each page that navigation.instant brings in. */
import { mount as mountAnnouncement } from "./announce-page.js";
import { mount as mountCarry } from "./carry.js";
import { mount as mountChecklist } from "./checklist.js";
import "./copy-page.js";
import "./color-scheme.js";
import { loadScript } from "./load-script.js";
import { mount as mountSheet } from "./sheet.js";
import { start } from "./start.js";
import { mount as mountStepper } from "./stepper.js";
import { whenSeen } from "./when-seen.js";

/** Scripts that only some pages need, by what such a page holds. They start themselves. */
const FURTHER = {
  "drafting.js": "[data-guide='job-description']",
  "pay.js": "[data-guide='pay']",
  "record.js": "[data-guide='record'], [data-guide='stepper']", // the questions lead to the record
};

/** @param {string} script */
const fetchScript = (script) => loadScript(script).catch(() => {}); // the page is whole without it

start(mountAnnouncement, mountCarry, mountChecklist, mountSheet, mountStepper, () => {
  for (const [script, part] of Object.entries(FURTHER)) if (document.querySelector(part)) fetchScript(script);
  const cost = document.querySelector("[data-guide='total-cost']");
  if (cost) whenSeen(cost, () => fetchScript("cost.js")); // far down its page
});
