/**
 * The search dialog at work: results as the reader types, a list of plain links.
 *
 * A list of links and not a combobox: the excerpt below a title and the link to a section stay what they are to a
 * screen reader, on a phone they are reached by swiping, and links open in new tabs and obey spoken commands. The
 * arrow keys move the focus itself, and a status line says how many results there are.
 */
import { copy } from "./clipboard.js";
import { scriptAddress } from "./load-script.js";
import { ask } from "./search-client.js";

/**
 * @typedef {import("./search-worker.js").Answer} Answer
 * @typedef {import("./search-results.js").Result} Result
 */

const ROOT = scriptAddress("../../");
/** The status line changes once the reader stops typing: each change is read aloud. */
const PAUSE = 300;

const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog[data-guide='search']"));
const field = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
const [list, status, help, nothing, popularPages, failed] =
  ["results", "status", "help", "nothing", "popular", "failed"].map(part);
const share = /** @type {HTMLAnchorElement} */ (part("share"));

/** @param {string} name */
function part(name) {
  return /** @type {HTMLElement} */ (dialog.querySelector(`[data-guide='search-${name}']`));
}

/** @type {Promise<void> | undefined} settled when the list answers what stands in the field */
let searching;
let timer = 0;

field.addEventListener("input", search); // paste, dictation and suggestions send no key
dialog.addEventListener("submit", openFirst);
dialog.addEventListener("keydown", onKey);
dialog.addEventListener("click", onClick);
dialog.addEventListener("close", forgetAddress);
// The dialog outlives its page with navigation.instant: its links must not depend on the address.
for (const link of dialog.querySelectorAll("a")) link.href = link.href;
search();

/** Asks one query at a time, the newest next, so that quick typing does not pile up work. */
function search() {
  searching ??= answerAll().finally(() => { searching = undefined; });
  return searching;
}

async function answerAll() {
  for (let asked; asked !== field.value; ) {
    asked = field.value;
    try {
      show(asked.trim(), await ask(asked));
      failed.hidden = true;
    } catch {
      failed.hidden = false;
      return;
    }
  }
}

/**
 * @param {string} query
 * @param {Answer} answer
 */
function show(query, { results, meant, popular }) {
  const moved = list.contains(document.activeElement) || help.contains(document.activeElement);
  list.replaceChildren(...results.map((links) => item(links.map(resultLink))));
  popularPages.replaceChildren(...popular.map(({ title, address }) => item([link(address, title)])));
  help.hidden = results.length > 0;
  nothing.hidden = query === "";
  share.href = new URL(`?q=${encodeURIComponent(query)}`, ROOT).href;
  share.hidden = query === "" || location.protocol === "file:";
  if (moved) (links()[0] ?? field).focus();
  clearTimeout(timer);
  timer = setTimeout(() => say(query, results.length, meant), PAUSE);
}

/**
 * @param {string} query
 * @param {number} count
 * @param {string} meant
 */
function say(query, count, meant) {
  const found = `${count || "No"} ${count === 1 ? "page" : "pages"} found`;
  if (!meant || !query) status.textContent = query && found;
  else status.replaceChildren("Showing results for ", element("strong", "", meant), `. ${found}`);
}

/**
 * A link to a page, or to a section below it.
 *
 * @param {Result} result
 * @param {number} at
 */
function resultLink({ address, title, text }, at) {
  return link(
    address,
    element("span", at ? "guide-search__section" : "guide-search__title", ...withMarks(title)),
    element("span", "guide-search__text", ...withMarks(text)),
  );
}

/** @param {import("./search-results.js").Marked} pieces */
function withMarks(pieces) {
  return pieces.map((piece, at) => (at % 2 ? element("mark", "", piece) : piece));
}

/**
 * @param {string} address from the site's root
 * @param {...(Node | string)} inside
 */
function link(address, ...inside) {
  const made = /** @type {HTMLAnchorElement} */ (element("a", "guide-search__link", ...inside));
  made.href = new URL(address, ROOT).href;
  return made;
}

/** @param {Node[]} links */
function item(links) {
  return element("li", "", ...links);
}

/**
 * @param {string} name
 * @param {string} className
 * @param {...(Node | string)} inside
 */
function element(name, className, ...inside) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

/** What the arrow keys lead to: results, or popular pages. */
function links() {
  return [list, help].flatMap((box) => Array.from(box.querySelectorAll("a"))).filter((one) => !one.closest("[hidden]"));
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    event.preventDefault(); // Chromium would first empty the field
    return dialog.close();
  }
  const stops = [field, ...links()];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const target = at < 0 ? undefined : stopFor(event.key, at, stops);
  if (target) {
    event.preventDefault();
    target.focus();
  } else if (at > 0 && event.key.length === 1 && event.key !== " ") {
    field.focus(); // where the letter goes
  }
}

/**
 * Where a key leads from the field (0) or a link.
 *
 * @param {string} key
 * @param {number} at
 * @param {HTMLElement[]} stops
 */
function stopFor(key, at, stops) {
  if (key === "ArrowDown") return stops[(at + 1) % stops.length];
  if (key === "ArrowUp") return stops.at(at - 1);
  if (at === 0) return undefined; // in the field, Home and End move within the text
  if (key === "Home") return stops[1];
  return key === "End" ? stops.at(-1) : undefined;
}

/**
 * Enter opens the first result, as soon as it is there.
 *
 * @param {SubmitEvent} event
 */
async function openFirst(event) {
  event.preventDefault();
  await search();
  const first = list.querySelector("a");
  if (dialog.open && field.value.trim() && first) first.click();
}

/** @type {EventTarget | null} */
let pressed = null;
dialog.addEventListener("pointerdown", ({ target }) => { pressed = target; });

/** @param {MouseEvent} event */
function onClick(event) {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const onBackdrop = target === dialog && pressed === dialog; // and not a selection that ended there
  if (onBackdrop || target.closest("[data-guide='search-close']")) dialog.close();
  const clicked = target.closest("a");
  if (!clicked || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (clicked !== share) return dialog.close();
  event.preventDefault();
  copy({ "text/plain": share.href }).then((copied) => {
    if (copied) status.textContent = "Link copied";
    else location.href = share.href;
  });
}

/** A search that the reader has left does not open again with the page. */
function forgetAddress() {
  const address = new URL(location.href);
  if (!address.searchParams.has("q")) return;
  address.searchParams.delete("q");
  history.replaceState(history.state, "", address);
}
