/**
 * Opens and closes the search dialog. It opens by its button, by "/" or Ctrl-K (Cmd-K on a Mac), and by ?q= in the
 * address. Nothing of the search is fetched before that.
 */
import { loadScript } from "./load-script.js";
import { showFailure } from "./search-failure.js";

const ON_A_MAC = /^(Mac|iP)/.test(navigator.platform);
const TYPED_IN = "textarea, select, input:not([type=checkbox], [type=radio])";

const dialog = document.querySelector("dialog[data-guide='search']");
const field = dialog?.querySelector("input");
const button = document.querySelector("[data-guide='search-open']");

/** What the field held when the reader last pressed Enter. @type {string | undefined} */
let entered;
let loaded = false;

if (dialog instanceof HTMLDialogElement && field) {
  button?.removeAttribute("data-guide-waiting");
  button?.addEventListener("click", () => open(dialog, field));
  document.addEventListener("keydown", (event) => {
    // For a moment after it is closed, Chromium still has the focus in the dialog.
    const inField = isTypedIn(event.target) && (dialog.open || event.target !== field);
    if (event.defaultPrevented || !(isCommand(event) || (isSlash(event) && !inField))) return;
    event.preventDefault();
    open(dialog, field);
  });
  closeByReader(dialog);
  dialog.addEventListener("submit", (event) => {
    event.preventDefault();
    entered = field.value;
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    field.value = asked;
    open(dialog, field);
  }
}

/**
 * Shows the dialog at once. When its script arrives, it answers what has been typed meanwhile, and Enter.
 *
 * @param {HTMLDialogElement} dialog
 * @param {HTMLInputElement} field
 */
function open(dialog, field) {
  if (!dialog.open) dialog.showModal();
  field.focus();
  field.select();
  if (loaded) return;
  loadScript("search-dialog.js").then(
    () => {
      if (!loaded && entered === field.value) field.form?.requestSubmit();
      loaded = true;
    },
    () => showFailure(dialog),
  );
}

/**
 * Closes the dialog by Escape, by its button, and by a click beside it.
 *
 * @param {HTMLDialogElement} dialog
 */
function closeByReader(dialog) {
  /** @type {EventTarget | null} */
  let pressed = null;
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault(); // Chromium would first empty the field
    dialog.close();
  });
  dialog.addEventListener("pointerdown", ({ target }) => {
    pressed = target;
  });
  dialog.addEventListener("click", ({ target }) => {
    const beside = target === dialog && pressed === dialog; // and not a selection that ends there
    if (beside || (target instanceof Element && target.closest("[data-guide='search-close']"))) dialog.close();
  });
}

/** @param {KeyboardEvent} event */
function isCommand({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  const command = ON_A_MAC ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  return command && !altKey && !shiftKey && key.toLowerCase() === "k";
}

/** @param {KeyboardEvent} event */
function isSlash({ key, ctrlKey, metaKey, altKey }) {
  return key === "/" && !ctrlKey && !metaKey && !altKey;
}

/** @param {EventTarget | null} target */
function isTypedIn(target) {
  return target instanceof HTMLElement && (target.matches(TYPED_IN) || target.isContentEditable);
}
