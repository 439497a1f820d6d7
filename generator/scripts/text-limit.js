/**
 * Calls back when a text is too long for its field, with what to say: browsers cut it off without a word.
 *
 * @param {(field: HTMLInputElement, words: string) => void} tell
 */
export function onTooLong(tell) {
  document.addEventListener("beforeinput", ({ target, data, dataTransfer }) => {
    if (!(target instanceof HTMLInputElement) || target.maxLength < 0) return;
    const { value, selectionStart, selectionEnd, maxLength, labels } = target;
    const added = data ?? dataTransfer?.getData("text/plain") ?? "";
    const length = value.length + added.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
    if (length > maxLength)
      tell(target, `${labels?.[0]?.textContent}: only ${maxLength} characters fit. The rest is cut off.`);
  });
}
