/**
 * The search dialog at work: results as the reader types, in a list of plain links.
 *
 * It is no combobox. The options of one hold no links and are read as one run of words: the excerpt below a title
 * and the link to a section would be lost, as would opening in a new tab and speaking a link's name; and phones'
 * screen readers support them badly. Here the arrow keys move the focus itself, and a status line counts the results.
 */
import { copy } from "./clipboard.js";
import { FROM_FILES } from "./from-files.js";
import { _, ngettext } from "./phrases.js";
import { ask } from "./search-client.js";
import { showFailure } from "./search-failure.js";
import { addressOfSearch, answerItem, element, popularItem, resultItem } from "./search-list.js";

/** @typedef {import("./search-worker.js").Answer} Answer */

/** The status line waits until the reader stops typing: each change is read aloud. */
const PAUSE = 300;
/** Where words stand in a phrase that is taken apart there. */
const PLACE = "\0";

const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog[data-guide='search']"));
const field = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
const list = part("results");
const status = part("status");
const help = part("help");
const pagesToStart = /** @type {HTMLElement} */ (help.querySelector("ul"));
const allPages = /** @type {Element} */ (pagesToStart.lastElementChild);
const share = /** @type {HTMLAnchorElement} */ (part("share"));

/** @param {string} name */
function part(name) {
  return /** @type {HTMLElement} */ (dialog.querySelector(`[data-guide='search-${name}']`));
}

/** @type {Promise<void> | undefined} done when the list answers what is in the field */
let searching;
let timer = 0;
/** The query that is searched for as it was typed. */
let literal = "";

field.addEventListener("input", search); // paste, dictation and suggestions send no key
dialog.addEventListener("submit", openFirst);
dialog.addEventListener("keydown", onKey);
dialog.addEventListener("click", onLink);
dialog.addEventListener("close", forgetAddress);
search();

/** Asks one query at a time and then the newest, so that quick typing does not pile up work. */
function search() {
  searching ??= answerAll().finally(() => {
    searching = undefined;
  });
  return searching;
}

async function answerAll() {
  for (let asked; asked !== field.value; ) {
    asked = field.value;
    try {
      show(asked.trim(), await ask(asked, asked.trim() === literal));
    } catch {
      clearTimeout(timer);
      return showFailure(dialog);
    }
  }
}

/**
 * @param {string} query
 * @param {Answer} answer
 */
function show(query, { results, meant, popular, direct, uncovered }) {
  const leftField = list.contains(document.activeElement) || help.contains(document.activeElement);
  const answered = pageOf(direct?.address ?? "");
  const others = results.filter(([first]) => !direct || pageOf(first?.address ?? "") !== answered);
  list.replaceChildren(...(direct ? [answerItem(direct)] : []), ...others.map(resultItem));
  pagesToStart.replaceChildren(...popular.map(popularItem), allPages);
  help.hidden = results.length > 0;
  part("nothing").hidden = query === "";
  share.href = addressOfSearch(query);
  share.hidden = query === "" || FROM_FILES;
  if (leftField) (links()[0] ?? field).focus();
  clearTimeout(timer);
  timer = setTimeout(() => say(query, results.length, meant, uncovered), PAUSE);
}

/** @param {string} address */
function pageOf(address) {
  return address.split("#", 1)[0];
}

/**
 * @param {string} query
 * @param {number} count
 * @param {string} meant
 * @param {import("./search-answers.js").Uncovered} [uncovered]
 */
function say(query, count, meant, uncovered) {
  const found = count ? ngettext("%(count)s page found", "%(count)s pages found", count) : _("No pages found");
  if (!query) return status.replaceChildren();
  if (uncovered?.listed) {
    return status.replaceChildren(
      `${_("We don't cover %(subject)s yet. The closest is “%(title)s”.", { subject: uncovered.what, title: uncovered.title })} ${found}`,
    );
  }
  if (uncovered) {
    return status.replaceChildren(
      ...around(_("No page mentions %(words)s.", { words: PLACE }), uncovered.what),
      ` ${found}`,
    );
  }
  if (!meant) return status.replaceChildren(found);
  const asTyped = element("button", "guide-search__literal", _("Search for “%(query)s” instead", { query }));
  asTyped.setAttribute("type", "button");
  asTyped.addEventListener("click", () => searchLiterally(query));
  status.replaceChildren(
    ...around(_("Showing results for %(words)s.", { words: PLACE }), meant),
    ` ${found}. `,
    asTyped,
  );
}

/**
 * A phrase with words that stand out in it.
 *
 * @param {string} phrase
 * @param {string} words
 */
function around(phrase, words) {
  const [before = "", after = ""] = phrase.split(PLACE);
  return [before, element("strong", "", words), after];
}

/**
 * Searches for a query as it was typed.
 *
 * @param {string} query
 */
async function searchLiterally(query) {
  literal = query;
  field.focus();
  show(query, await ask(query, true));
}

/** What the arrow keys lead to: results, or popular pages. */
function links() {
  return [list, help].flatMap((box) => Array.from(box.querySelectorAll("a"))).filter((one) => !one.closest("[hidden]"));
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  /** @type {HTMLElement[]} */
  const stops = [field, ...links()];
  const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
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
  if (dialog.open) list.querySelector("a")?.click();
}

/** @param {MouseEvent} event */
function onLink(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (link !== share) return dialog.close();
  event.preventDefault();
  copy({ "text/plain": share.href }).then((copied) => {
    clearTimeout(timer);
    if (copied) status.textContent = _("Link copied");
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
