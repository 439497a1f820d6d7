/**
 * Lets each part of a page be made and begin in a task of its own, so that a reader's tap need not wait for all of them.
 *
 * @typedef {{subscribe: (observer: any) => {unsubscribe: () => void}}} Stream  As RxJS has it.
 */

/**
 * @param {(() => Stream)[]} parts  Each begins when it is subscribed to.
 * @returns what they make, in the form in which RxJS takes streams of others
 */
export const inTasks = (parts) => parts.map((part) => ({
  "@@observable": () => ({
    /** @param {any} observer */
    subscribe(observer) {
      /** @type {{unsubscribe: () => void} | undefined} */
      let begun;
      const task = setTimeout(() => { begun = part().subscribe(observer); });
      return () => {
        clearTimeout(task);
        begun?.unsubscribe();
      };
    },
  }),
}));

/** Ends the task; what waits for this goes on in one of its own. */
export const pause = () => new Promise((goOn) => { setTimeout(goOn); });
