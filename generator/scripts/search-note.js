/**
 * Says what the search did: how many pages were found and for which words, if some were mended. Where nothing
 * is found, help appears. The theme shows the results themselves.
 */

/** Results come with each key; a listener wants the last ones only. */
const PAUSE = 400;

const result = document.querySelector("[data-md-component='search-result']");
const note = document.querySelector("[data-guide='search-note']");
const help = /** @type {HTMLElement | null} */ (document.querySelector("[data-guide='search-help']"));
const field = /** @type {HTMLInputElement | null} */ (
  document.querySelector("[data-md-component='search-query']")
);

if (result && note && field) watch(result, note, field);
if (help && field) {
  // The field outlives the page with navigation.instant: its links must not depend on the address.
  for (const link of help.querySelectorAll("a")) link.href = link.href;
  reachByArrows(help, field);
}

/**
 * @param {Element} result
 * @param {Element} note
 * @param {HTMLInputElement} field
 */
function watch(result, note, field) {
  let timer = 0;
  new MutationObserver(() => {
    const count = result.querySelectorAll(".md-search-result__item").length;
    const asked = field.value.trim();
    const meant = result.querySelector("[data-guide-meant]")?.getAttribute("data-guide-meant") ?? "";
    clearTimeout(timer);
    if (!asked || count) help?.toggleAttribute("hidden", true);
    timer = setTimeout(() => {
      if (help) help.hidden = asked === "" || count > 0;
      tell(note, asked ? (result.firstElementChild?.textContent ?? "").trim() : "", meant);
    }, PAUSE);
  }).observe(result, { childList: true, subtree: true });
}

/**
 * @param {Element} note
 * @param {string} number how many were found, as the theme writes it above the list
 * @param {string} meant
 */
function tell(note, number, meant) {
  const heard = document.createElement("span");
  heard.className = "guide-search-note__number";
  heard.textContent = number && `${number}. `;
  const seen = document.createElement("span");
  if (meant) {
    const words = document.createElement("strong");
    words.textContent = meant;
    seen.append("Showing results for ", words);
  }
  if (note.textContent !== `${heard.textContent}${seen.textContent}`) note.replaceChildren(heard, seen);
}

/**
 * The theme's arrow keys lead through results only, and its Tab closes the search.
 *
 * @param {HTMLElement} help
 * @param {HTMLInputElement} field
 */
function reachByArrows(help, field) {
  document.addEventListener(
    "keydown",
    (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const stops = [field, ...help.querySelectorAll("a")];
      const at = stops.findIndex((stop) => stop === document.activeElement);
      if (!step || help.hidden || at < 0) return;
      stops[(at + step + stops.length) % stops.length]?.focus();
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
