/**
 * Does something once the page, all of which is read, has been shown. The browser lays the page out then, and
 * not in the midst of what is done.
 *
 * @param {() => void} task
 * @returns {Promise<void>} when it is done
 */
export function afterFirstPaint(task) {
  return new Promise((done) => {
    const next = () => setTimeout(done);
    if (document.hidden) next(); // no frame comes before somebody looks
    else requestAnimationFrame(next);
  }).then(task);
}
