/**
 * Copies the page as Markdown. Without scripts, or where a page can't be fetched or copied, the link
 * downloads the same text as a file.
 *
 *     <a href="index.md" data-guide="copy-page" data-done="Copied …" download>…</a>
 */

/** @param {string} address */
async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return new Blob([await answer.text()], { type: "text/plain" });
}

/** @param {HTMLAnchorElement} link */
async function copyPage(link) {
  try {
    // Browsers allow the clipboard only in the click itself, so it gets a promise of the text.
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": read(link.href) })]);
    say(link, link.dataset.done ?? "");
  } catch {
    link.removeAttribute("data-guide"); // from now on it is a plain link
    link.click();
  }
}

/**
 * @param {HTMLAnchorElement} link
 * @param {string} words
 */
function say(link, words) {
  const status = document.createElement("span");
  status.className = "guide-said";
  status.setAttribute("role", "status");
  link.after(status);
  status.textContent = words;
  setTimeout(() => status.remove(), 4000);
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[data-guide='copy-page']") : null;
  if (!(link instanceof HTMLAnchorElement) || !navigator.clipboard?.write) return;
  event.preventDefault();
  copyPage(link);
});
