/** Pay: choosing what to see, and computing with numbers of one's own. */
import { mount as mountPayFilter } from "./pay-filter.js";
import { start } from "./start.js";
import { mount as mountTotalCost } from "./total-cost.js";

start(mountPayFilter, mountTotalCost);
