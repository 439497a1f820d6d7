/** The search's worker, which begins when the search is first used. The theme begins one with every page. */

/**
 * @param {string} address of the worker's script
 * @returns {EventTarget & { begin: () => Worker, postMessage: (message: any) => void }}
 */
export function workerWhenUsed(address) {
  // It is written from where the first page stands, and the reader may have moved on by then.
  const { href } = new URL(address, location.href);
  const heard = new EventTarget();
  /** @type {Worker | undefined} */
  let worker;

  function begin() {
    if (!worker) {
      worker = new Worker(href);
      worker.addEventListener("message", ({ data }) => heard.dispatchEvent(new MessageEvent("message", { data })));
    }
    return worker;
  }

  return Object.assign(heard, { begin, postMessage: (/** @type {any} */ message) => begin().postMessage(message) });
}
