/** What a hire costs, with numbers of the reader's own. */
import { start } from "./start.js";
import { mount as mountTotalCost } from "./total-cost.js";

start(mountTotalCost);
