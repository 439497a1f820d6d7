/** Opens the folds around the place that the address names. Not every browser does so by itself. */

function openFolds() {
  const place = document.getElementById(idInAddress());
  let fold = place?.closest("details");
  if (!place || !fold) return;
  for (; fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  // A browser that has opened them itself may have scrolled before the page grew.
  requestAnimationFrame(() => place.scrollIntoView());
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
