/**
 * Says that the search could not be loaded, and offers the list of all pages instead.
 *
 * @param {HTMLDialogElement} dialog
 */
export function showFailure(dialog) {
  const status = /** @type {HTMLElement | null} */ (dialog.querySelector("[data-guide='search-status']"));
  if (status) status.textContent = status.dataset.failed ?? "";
  dialog.querySelector("[data-guide='search-help']")?.removeAttribute("hidden");
}
