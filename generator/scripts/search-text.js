/**
 * The words of a text as the search sees them: lower case, no accents, and one stem for "model", "models",
 * "modelling".
 */

const ACCENTS = /[\u0300-\u036f'\u2019]/g;
/** @type {Record<string, string>} Latin letters that Unicode does not take for another one with an accent. */
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\+\+|#)?/gu;
const AMOUNT = /(?<!\d)(\d{1,3})((?:,\d{3})+)(?!\d)/g;
const THOUSANDS = /\b(\d+(?:\.\d)?)k\b/g;
/** Scripts that put no space between words. */
const SPACELESS = /([\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]+)/u;

/**
 * Amounts are one word, however they are written: 200k and 200,000 are 200000. A text in a script without spaces
 * gives each pair of neighboring signs, so that any word in it is found.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  const plain = text
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .replace(AMOUNT, (_, first, rest) => first + rest.replace(/\D/g, ""))
    .replace(THOUSANDS, (_, number) => `${Number(number) * 1000}`);
  return (plain.match(WORD) ?? []).flatMap((word) => (SPACELESS.test(word) ? pairsOf(word) : [word]));
}

/** @param {string} word */
function pairsOf(word) {
  return word.split(SPACELESS).flatMap((part, at) => {
    const signs = Array.from(part);
    if (at % 2 === 0 || signs.length < 2) return part ? [part] : [];
    return signs.slice(1).map((sign, before) => `${signs[before]}${sign}`);
  });
}

/**
 * The form that a word of English shares with its plurals and tenses. It need not be a word.
 *
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  const { guideStem } = /** @type {any} */ (globalThis); // comes with the index of a guide in another language
  if (guideStem) return guideStem(word);
  if (word.length < 4 || /\d/.test(word)) return word;
  let form = word
    .replace(/ies$/, "y")
    .replace(/(ss|sh|ch|x|z)es$/, "$1")
    .replace(/([^su])s$/, "$1")
    .replace(/is(e|ed|er|ing|ation)$/, "iz$1");
  if (form.length > 5) {
    form = form.replace(/(?:ing|ed|ly|ment)$/, (ending, at) => (/[aeiouy]/.test(form.slice(0, at)) ? "" : ending));
  }
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
