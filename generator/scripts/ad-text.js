/**
 * Prepares the text of a job ad for the checks. Positions stay those of the text as it was pasted.
 *
 * @typedef {{start: number, end: number}} Span
 */

/** A line that begins something new: a bullet, a number, or a label such as “Location:”. */
const BEGINS = /^\s*(?:[-–—•●▪◦*·»>✓✔➢]|\d{1,2}[.)]\s|\p{Emoji_Presentation}|[\p{Lu}][\p{L} /&’'-]{2,40}:)/u;
const SHORTEST_WRAP = 40;

/**
 * Joins lines that were wrapped, as in e-mails and PDFs: their breaks become spaces of the same length.
 *
 * @param {string} text
 * @returns {string} as long as the text
 */
export function unwrapped(text) {
  const lines = text
    .replace(/\r/g, " ")
    .replace(/[\u2028\u2029\v\f]/g, "\n")
    .split("\n");
  const longest =
    lines.map((line) => line.trimEnd().length).sort((one, other) => other - one)[Math.floor(lines.length / 20)] ?? 0;
  const isWrapped = longest < 110;
  return lines
    .map((line, at) => {
      const next = lines[at + 1];
      if (next === undefined) return line;
      const isFull = line.trimEnd().length > Math.max(SHORTEST_WRAP, longest * 0.6);
      const goesOn = isWrapped && isFull && next.trim() && !BEGINS.test(next) && !/[:.!?]\s*$/.test(line);
      const goesOnAfterStop =
        isWrapped &&
        isFull &&
        next.trim() &&
        /[.!?]\s*$/.test(line) &&
        /^\s*[\p{Ll}\p{Lu}]/u.test(next) &&
        !BEGINS.test(next) &&
        line.trimEnd().length > longest * 0.75;
      return line + (goesOn || goesOnAfterStop ? " " : "\n");
    })
    .join("");
}

/**
 * The sentence around a place in an unwrapped text.
 *
 * @param {string} text
 * @param {Span} span
 * @returns {Span}
 */
export function sentenceAt(text, { start, end }) {
  const before = text.slice(0, start);
  const from = Math.max(before.lastIndexOf("\n") + 1, lastEnd(before));
  const behind = text.slice(end);
  const stop = /[.!?](?=\s+[\p{Lu}\d“"•-])|\n/u.exec(behind);
  const to = stop ? end + stop.index + (stop[0] === "\n" ? 0 : 1) : text.length;
  const lead = text.slice(from, start).length - text.slice(from, start).trimStart().length;
  return { start: from + lead, end: from + lead + text.slice(from + lead, to).trimEnd().length };
}

/** Where the last sentence in a text ended; abbreviations such as “p.a.” and “e.g.” end none. @param {string} text */
function lastEnd(text) {
  let last = 0;
  for (const match of text.matchAll(
    /(?<!\b(?:p\.a|e\.g|i\.e|approx|incl|vs|etc|St|Inc|Ltd|Co|No|U\.S))[.!?]["”)]?\s+(?=[\p{Lu}\d“"])/gu,
  ))
    last = match.index + match[0].length;
  return last;
}

/** Of a reader of English who reads for information. */
const WORDS_PER_MINUTE = 230;

/** @param {string} text */
export function readingTime(text) {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0;
  return { words, minutes: words / WORDS_PER_MINUTE };
}
