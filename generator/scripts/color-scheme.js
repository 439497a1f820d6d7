/** Switches between light and dark. A choice is stored only while it differs from the system setting. */

const KEY = "guide-color-scheme"; // also in theme/partials/color-scheme.html, which applies it before the first paint
const DARK = "slate";
const system = matchMedia("(prefers-color-scheme: dark)");
const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-guide='color-scheme']"));

/** @param {boolean} dark */
function show(dark) {
  document.body.setAttribute("data-md-color-scheme", dark ? DARK : "default");
  if (!button) return;
  const label = (dark ? button.dataset.light : button.dataset.dark) ?? "";
  button.hidden = false;
  button.title = label;
  button.setAttribute("aria-label", label);
}

const isDark = () => document.body.getAttribute("data-md-color-scheme") === DARK;

/** @param {boolean} dark */
function store(dark) {
  try {
    if (dark === system.matches) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, dark ? DARK : "default");
  } catch {} // storage is turned off
}

function hasChosen() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

show(isDark());
button?.addEventListener("click", () => {
  const dark = !isDark();
  store(dark);
  show(dark);
});
system.addEventListener("change", ({ matches }) => {
  if (!hasChosen()) show(matches);
});
