/** The script of every page: starts each component, here and on each page that navigation.instant brings in. */
import { mount as mountAdCheck } from "./ad-check-field.js";
import { mount as mountAnnouncement } from "./announce-page.js";
import { mount as mountCarry } from "./carry.js";
import { mount as mountChecklist } from "./checklist.js";
import "./color-scheme.js";
import "./copy-page.js";
import "./copy-selection.js";
import { mount as mountDecided } from "./decided.js";
import { mount as mountRecord } from "./decision-record.js";
import { mount as mountEditor } from "./editor.js";
import { mount as mountExportButtons } from "./export-buttons.js";
import { mount as mountPayFilter } from "./pay-filter.js";
import { mount as mountPayRules } from "./pay-rules.js";
import { mount as mountPlaceFilter } from "./place-filter.js";
import "./search-opener.js";
import { mount as mountStepper } from "./stepper.js";
import { mount as mountTotalCost } from "./total-cost.js";

const COMPONENTS = [
  mountAdCheck,
  mountAnnouncement,
  mountCarry,
  mountChecklist,
  mountDecided,
  mountEditor,
  mountPayFilter,
  mountPayRules,
  mountPlaceFilter,
  mountRecord,
  mountExportButtons,
  mountStepper,
  mountTotalCost,
];

function mountAll() {
  for (const mount of COMPONENTS) mount();
}

mountAll();
// Material's stream of documents. It emits nothing on file://, and other themes don't have it.
/** @type {any} */ (window).document$?.subscribe(mountAll);
