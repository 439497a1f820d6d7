/**
 * Copies text to the clipboard, in one format or two.
 *
 * @typedef {{"text/plain": string, "text/html"?: string}} Formats
 */

/**
 * Call it in a click handler, before any await: browsers allow the clipboard only there.
 *
 * @param {Formats} formats
 * @returns {Promise<boolean>} whether the clipboard has the text now
 */
export function copy(formats) {
  try {
    return write(formats).then(
      () => true,
      () => copyWithCommand(formats),
    );
  } catch {
    // no clipboard API: the page was loaded over plain http
    return Promise.resolve(copyWithCommand(formats));
  }
}

/** @param {Formats} formats */
function write(formats) {
  const parts = Object.entries(formats).map(([type, text]) => [type, new Blob([text], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
}

/**
 * Copies with `execCommand`, for pages without HTTPS and browsers that refuse the clipboard API.
 *
 * @param {Formats} formats
 * @returns {boolean}
 */
function copyWithCommand(formats) {
  let filled = false;
  /** @param {ClipboardEvent} event */
  const fill = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, text] of Object.entries(formats)) event.clipboardData?.setData(type, text);
    filled = event.clipboardData !== null;
  };
  document.addEventListener("copy", fill, { capture: true });
  try {
    return document.execCommand("copy") && filled;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
}

/** @param {Element} element */
export function selectText(element) {
  getSelection()?.selectAllChildren(element);
}
