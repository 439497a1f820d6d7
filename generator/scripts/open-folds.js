/** Opens the folds around the place that the address names. Not every browser does so by itself. */

function openFolds() {
  const place = document.getElementById(idInAddress());
  const closed = "details:not([open])";
  let fold = place?.closest(closed);
  if (!place || !fold) return;
  for (; fold; fold = fold.closest(closed)) fold.setAttribute("open", "");
  place.scrollIntoView();
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
