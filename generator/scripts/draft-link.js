/**
 * A draft in a link. It is behind the `#`, which browsers don't send, and uses only letters, digits, `-` and `_`,
 * because the theme looks for an element with that id, and chat programs end links at other characters.
 *
 * @typedef {import("./stored-fields.js").Fields} Fields
 */
import { parseFields } from "./stored-fields.js";

const PREFIX = "#fill-";
/** Mail programs take a period or bracket behind a link for a part of it, and networks append parameters. */
const CODE = /^#fill-([\w-]*)/;

/** @param {Fields} draft */
export function encode(draft) {
  const bytes = new TextEncoder().encode(JSON.stringify([...draft]));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return PREFIX + btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * @param {string} fragment
 * @returns {Fields | null} null if the fragment has no draft, or a damaged one
 */
export function decode(fragment) {
  const code = CODE.exec(fragment)?.[1];
  if (code === undefined) return null;
  try {
    const letters = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
    return parseFields(
      new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0))),
    );
  } catch {
    return null;
  }
}

/** @param {string} fragment */
export const isDraft = (fragment) => fragment.startsWith(PREFIX);
