/**
 * A text as it stands, for a regular expression.
 *
 * @param {string} text
 */
export const literally = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
