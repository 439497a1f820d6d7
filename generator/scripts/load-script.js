/** Loads a script of the guide when it is first needed. */

// Read at once: later pages that navigation.instant brings in stand at other addresses.
const MAIN = /** @type {HTMLScriptElement | null} */ (document.querySelector("script[src*='assets/javascripts/guide.js']"))?.src;

/** @type {Map<string, Promise<void>>} */
const loaded = new Map();

/**
 * A classic script, since modules and fetch are refused on pages opened from a disk.
 *
 * @param {string} address  Relative to the main script.
 * @returns {Promise<void>} fails if the script is out of reach; the next call tries again
 */
export function loadScript(address) {
  const known = loaded.get(address);
  if (known) return known;
  const loading = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(address, MAIN).href;
    script.onload = () => resolve(undefined);
    script.onerror = () => {
      loaded.delete(address);
      script.remove();
      reject(new Error("the script could not be loaded"));
    };
    document.head.append(script);
  });
  loaded.set(address, loading);
  return loading;
}
