/** The record of what was decided. */
import { mount as mountRecord } from "./decision-record.js";
import { start } from "./start.js";

start(mountRecord);
