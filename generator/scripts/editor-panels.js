/** What the editor shows beside a draft, and pay rules by place: a bundle of its own, loaded when first needed. */
import { showChecks } from "./checks-panel.js";
import { takeOver } from "./earlier-drafts.js";
import { offerCurrencies, showPay } from "./pay-panel.js";
import { showRules } from "./pay-rules-panel.js";
import { showClosingDate, showPosting } from "./posting-panel.js";

export const panels = { offerCurrencies, showChecks, showClosingDate, showPay, showPosting, showRules, takeOver };

Object.assign(window, { guidePanels: panels });
