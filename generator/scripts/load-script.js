/** Loads a script of the guide when it is first needed. */

// Read at once: a browser says where a script came from only while it first runs.
const HERE = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

/** @type {Map<string, Promise<void>>} */
const loaded = new Map();

/**
 * The address of a file, from its path relative to the folder of the guide's scripts. It is right on every page
 * that navigation.instant brings in.
 *
 * @param {string} file
 */
export function scriptAddress(file) {
  return new URL(file, HERE).href;
}

/**
 * Loads a classic script, since browsers refuse modules and fetch on pages opened from a disk.
 *
 * @param {string} file  Relative to the folder of the guide's scripts.
 * @returns {Promise<void>} rejected if the script can't be loaded; the next call tries again
 */
export function loadScript(file) {
  const known = loaded.get(file);
  if (known) return known;
  const loading = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = scriptAddress(file);
    script.onload = () => resolve(undefined);
    script.onerror = () => {
      loaded.delete(file);
      script.remove();
      reject(new Error("the script could not be loaded"));
    };
    document.head.append(script);
  });
  loaded.set(file, loading);
  return loading;
}
