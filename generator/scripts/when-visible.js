/**
 * Runs a task once, when a part of the page is about to be scrolled into view.
 *
 * @param {Element} part
 * @param {() => void} task
 */
export function whenVisible(part, task) {
  const observer = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      task();
    },
    { rootMargin: "200px" },
  );
  observer.observe(part);
}
