/**
 * Shows the place that the address names: opens the folds around it, which not every browser does by itself, and
 * takes back a choice of verdicts that leaves it out.
 */

function openFolds() {
  const place = document.getElementById(idInAddress());
  const isLeftOut = place?.checkVisibility() === false;
  if (!place || !(isLeftOut || place.closest("details"))) return;
  if (isLeftOut) takeBackChoice();
  openFoldsAround(place);
  // A browser that has opened them itself may have scrolled before the page grew.
  requestAnimationFrame(() => place.scrollIntoView());
}

function takeBackChoice() {
  /** @type {HTMLInputElement?} */
  const all = document.querySelector("[data-shows-all]");
  if (all) all.checked = true;
}

/** @param {Element} place */
export function openFoldsAround(place) {
  for (let fold = place.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
}

function idInAddress() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

window.addEventListener("hashchange", openFolds);

export { openFolds as mount };
