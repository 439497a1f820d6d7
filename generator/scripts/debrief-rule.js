/**
 * Compares the scorecards of several interviewers, as the rule of the kit says.
 *
 * @typedef {{id: string, minimum: number, mustPass: boolean}} Line  A question, or a criterion of the work sample.
 * @typedef {import("./stored-fields.js").Fields} Fields
 * @typedef {{scores: number[], spread: number, lowest: number, isMet: boolean}} Compared  `lowest` is 0 without scores.
 */

/**
 * The score that counts: the one after the debrief, or else the one before it; 0 if there is none.
 *
 * @param {Fields} card
 * @param {string} id
 */
export const scoreOf = (card, id) => Number(card.get(`${id}.after`) || card.get(`${id}.alone`) || 0);

/**
 * @param {Line} line
 * @param {Fields[]} cards
 * @returns {Compared}
 */
export function compare({ id, minimum }, cards) {
  const alone = cards.map((card) => Number(card.get(`${id}.alone`) || 0)).filter(Boolean);
  const scores = cards.map((card) => scoreOf(card, id)).filter(Boolean);
  const lowest = scores.length ? Math.min(...scores) : 0;
  const spread = alone.length > 1 ? Math.max(...alone) - Math.min(...alone) : 0;
  return { scores, spread, lowest, isMet: lowest >= minimum };
}

/**
 * Whether the minimums are met: every must-pass score, and all others but a few. A 1 counts as two.
 *
 * @param {Line[]} lines
 * @param {Fields[]} cards
 * @param {number} mayMiss  How many others may be below.
 * @returns {"open" | "met" | "missed"} open while a line has no score
 */
export function verdict(lines, cards, mayMiss) {
  const compared = lines.map((line) => ({ ...line, ...compare(line, cards) }));
  const below = compared.filter(({ scores, isMet }) => scores.length && !isMet);
  const missed = below.reduce((sum, { lowest }) => sum + (lowest === 1 ? 2 : 1), 0);
  if (below.some(({ mustPass }) => mustPass) || missed > mayMiss) return "missed";
  return compared.some(({ scores }) => !scores.length) ? "open" : "met";
}
