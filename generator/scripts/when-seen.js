/**
 * Does something once a part of the page is about to come into sight.
 *
 * @param {Element} part
 * @param {() => void} task
 */
export function whenSeen(part, task) {
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
