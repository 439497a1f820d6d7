/** What the editor shows beside a draft: a bundle of its own, loaded when it is first needed. */
import { showChecks } from "./checks-panel.js";
import { showPosting } from "./posting-panel.js";

Object.assign(window, { guidePanels: { showChecks, showPosting } });
