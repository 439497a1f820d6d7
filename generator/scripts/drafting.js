/** The editor of job descriptions. */
import { mount as mountEditor } from "./editor.js";
import { start } from "./start.js";

start(mountEditor);
