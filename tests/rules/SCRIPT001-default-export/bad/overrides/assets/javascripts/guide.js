import { bake } from "./oven.js";

bake();
