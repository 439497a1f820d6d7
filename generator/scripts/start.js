/**
 * Runs components now, and again on each page that navigation.instant brings in.
 *
 * @param {(() => void)[]} components
 */
export function start(...components) {
  const init = () => components.forEach((mount) => mount());
  init();
  const theme = /** @type {any} */ (window);
  // Material's stream of documents. It stays silent on file:// and is absent under another engine. Where the
  // theme begins after the first paint, so does the stream.
  Promise.resolve(theme.guideTheme).then(() => theme.document$?.subscribe(init));
}
