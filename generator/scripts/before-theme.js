/** What the theme's script asks for instead of its own; the build puts this before it (generator/finish/theme_script.py). */
import { afterFirstPaint } from "./first-paint.js";
import { inTasks, pause } from "./in-tasks.js";
import { workerWhenUsed } from "./search-when-used.js";

Object.assign(window, {
  guideAfterFirstPaint: afterFirstPaint,
  guideInTasks: inTasks,
  guidePause: pause,
  guideWorker: workerWhenUsed,
});
