/** What the editor shows beside a draft, and pay rules by place: a bundle of its own, loaded when first needed. */
import { showChecks } from "./checks-panel.js";
import { showRules } from "./pay-rules-panel.js";
import { showPosting } from "./posting-panel.js";

Object.assign(window, { guidePanels: { showChecks, showPosting, showRules } });
