/** Editors and export buttons: a bundle of its own, for job descriptions, interview kits and what else can be taken away. */
import { mount as mountEditor } from "./editor.js";
import { mount as mountExportButtons } from "./export-buttons.js";

function mount() {
  mountEditor();
  mountExportButtons();
}

Object.assign(window, { guideSheet: { mount } });
