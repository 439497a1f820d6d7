/** What the editor says of a draft beside it, fetched when it is first needed. */
import { showChecks } from "./checks-panel.js";
import { showPosting } from "./posting-panel.js";

Object.assign(window, { guidePanels: { showChecks, showPosting } });
