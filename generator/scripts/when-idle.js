/** Runs tasks when the browser has nothing else to do. */

/** @type {(() => void) | null} */
let waiting = null;

/** @type {(run: () => void) => void} Safari has no requestIdleCallback. */
const onIdle = "requestIdleCallback" in window ? (run) => requestIdleCallback(run, { timeout: 500 }) : setTimeout;

/**
 * Runs a task when the browser is idle, so that typing and the start of the page don't wait for it. It replaces a
 * task that is still waiting.
 *
 * @param {() => void} task
 */
export function runWhenIdle(task) {
  if (!waiting) {
    onIdle(() => {
      const latest = waiting;
      waiting = null;
      latest?.();
    });
  }
  waiting = task;
}
