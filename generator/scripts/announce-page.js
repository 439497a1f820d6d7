/**
 * Announces to screen readers the page that navigation.instant has brought in. Browsers announce only the pages
 * that they load themselves.
 */

let shown = document.title;
const status = document.createElement("p");
status.className = "guide-hidden";
status.setAttribute("role", "status");
document.body.append(status);

/** Runs on each page. */
export function mount() {
  if (document.title === shown) return;
  shown = document.title;
  status.textContent = shown;
}
