/** Takes the focus back to where it was before the search was opened, when the search is left without an answer. */

/** @type {HTMLElement | null} */
let before = null;

document.addEventListener("focusin", ({ target, relatedTarget }) => {
  const entered = target instanceof Element && target.closest("[role=search]");
  const from = relatedTarget instanceof HTMLElement && !relatedTarget.closest("[role=search]") ? relatedTarget : null;
  if (entered && from) before = from;
});

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.id !== "__search" || target.checked) return;
  // The theme takes the focus from the field only after this.
  setTimeout(() => {
    const nowhere = document.activeElement === document.body || document.activeElement?.closest("[role=search]");
    if (nowhere && before?.isConnected) before.focus({ preventScroll: true });
    before = null;
  });
});
