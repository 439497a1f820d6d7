/** The questions, one at a time, and the record of what was decided. */
import { mount as mountRecord } from "./decision-record.js";
import { start } from "./start.js";
import { mount as mountStepper } from "./stepper.js";

start(mountRecord, mountStepper);
