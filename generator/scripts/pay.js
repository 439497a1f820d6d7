/** Choosing what pay to see. */
import { mount as mountPayFilter } from "./pay-filter.js";
import { start } from "./start.js";

start(mountPayFilter);
