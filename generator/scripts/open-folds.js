/** Opens the folds around the place that the address names. Not every browser does so by itself. */

function openFolds() {
  const place = document.getElementById(idInAddress());
  if (!place?.closest("details")) return;
  openFoldsAround(place);
  // A browser that has opened them itself may have scrolled before the page grew.
  requestAnimationFrame(() => place.scrollIntoView());
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
