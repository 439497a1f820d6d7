/**
 * Opens the search dialog: by its button, by "/" or Ctrl-K (Cmd-K on a Mac), and by ?q= in the address. Nothing
 * of the search is fetched before that.
 */
import { loadScript } from "./load-script.js";

const ON_A_MAC = /^(Mac|iP)/.test(navigator.platform);
const TYPED_IN = "textarea, select, input:not([type=checkbox], [type=radio])";

const dialog = document.querySelector("dialog[data-guide='search']");
const field = dialog?.querySelector("input");
const button = document.querySelector("[data-guide='search-open']");

if (dialog instanceof HTMLDialogElement && field) {
  button?.removeAttribute("data-guide-waiting");
  button?.addEventListener("click", () => open(dialog, field));
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !isShortcut(event)) return;
    event.preventDefault();
    open(dialog, field);
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    field.value = asked;
    open(dialog, field);
  }
}

/**
 * Shows the dialog at once. Its script, as it arrives, answers what has been typed meanwhile.
 *
 * @param {HTMLDialogElement} dialog
 * @param {HTMLInputElement} field
 */
function open(dialog, field) {
  if (!dialog.open) dialog.showModal();
  field.focus();
  field.select();
  const failed = dialog.querySelector("[data-guide='search-failed']");
  loadScript("search-dialog.js").catch(() => failed?.removeAttribute("hidden"));
}

/** @param {KeyboardEvent} event */
function isShortcut(event) {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (key.toLowerCase() === "k") return (ON_A_MAC ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !altKey && !shiftKey;
  if (key !== "/" || ctrlKey || metaKey || altKey) return false;
  return !(target instanceof HTMLElement && (target.matches(TYPED_IN) || target.isContentEditable));
}
