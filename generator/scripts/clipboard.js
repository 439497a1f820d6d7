/**
 * Puts text on the clipboard, in two flavours or one.
 *
 * @typedef {{"text/plain": string, "text/html"?: string}} Flavours
 */

/**
 * Call it inside a click handler, before anything is awaited: browsers allow the clipboard only there.
 *
 * @param {Flavours} flavours
 * @returns {Promise<boolean>} whether the clipboard now holds the flavours
 */
export function copy(flavours) {
  try {
    return write(flavours).then(
      () => true,
      () => copyByCommand(flavours),
    );
  } catch {
    // no such interface: the page came over plain http
    return Promise.resolve(copyByCommand(flavours));
  }
}

/** @param {Flavours} flavours */
function write(flavours) {
  const parts = Object.entries(flavours).map(([type, text]) => [type, new Blob([text], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
}

/**
 * The old way, for pages without a secure address and for browsers that refuse the new one.
 *
 * @param {Flavours} flavours
 * @returns {boolean}
 */
function copyByCommand(flavours) {
  let filled = false;
  /** @param {ClipboardEvent} event */
  const fill = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, text] of Object.entries(flavours)) event.clipboardData?.setData(type, text);
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
