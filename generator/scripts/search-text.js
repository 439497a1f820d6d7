/**
 * The words of a text as the search sees them: lower case, no accents, and one stem for "model", "models",
 * "modelling".
 */

const ACCENTS = /[\u0300-\u036f'\u2019]/g;

/**
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  const plain = text.toLowerCase().normalize("NFKD").replace(ACCENTS, "");
  return plain.match(/[a-z0-9]+(?:\+\+|#)?/g) ?? [];
}

/**
 * The form that a word shares with its plurals and tenses. It need not be a word.
 *
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  if (word.length < 4 || /\d/.test(word)) return word;
  let form = word
    .replace(/ies$/, "y")
    .replace(/(ss|sh|ch|x|z)es$/, "$1")
    .replace(/([^su])s$/, "$1")
    .replace(/is(e|ed|er|ing|ation)$/, "iz$1");
  if (form.length > 5) form = form.replace(/(?<=[aeiouy].*)(?:ing|ed|ly|ment)$/, "");
  if (form.length > 5) form = form.replace(/([ts])ion$/, "$1");
  if (form.length > 3) form = form.replace(/e$/, "");
  return form.replace(/([^aeiou])\1$/, "$1");
}

/**
 * @param {string} text
 * @returns {string[]}
 */
export function stemsOf(text) {
  return wordsOf(text).map(stem);
}
