/**
 * Runs components now, and again on each page that navigation.instant brings in.
 *
 * @param {(() => void)[]} components
 */
export function start(...components) {
  const init = () => components.forEach((mount) => mount());
  init();
  // Material's stream of documents. It stays silent on file:// and is absent under another theme.
  /** @type {any} */ (window).document$?.subscribe(init);
}
