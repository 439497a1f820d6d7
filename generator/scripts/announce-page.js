/**
 * Says which page navigation.instant has brought in. The browser says so of a page that it loads by itself;
 * of this one a listener would hear nothing.
 */

let shown = document.title;
const said = document.createElement("p");
said.className = "guide-hidden";
said.setAttribute("role", "status");
document.body.append(said);

/** Runs on each page. */
export function mount() {
  if (document.title === shown) return;
  shown = document.title;
  said.textContent = shown;
}
