/**
 * Follows answers through the flows of the guide.
 *
 * @typedef {{next?: string, outcome?: string, fills?: Record<string, string>}} Answer
 * @typedef {{first: string, questions: Record<string, Record<string, Answer>>}} Flow
 */

/**
 * The outcome that answers in an address lead to, and the blanks that they fill in. Answers that belong to
 * no flow, or that lead nowhere, mean that nothing is known.
 *
 * @param {Flow[]} flows
 * @param {URLSearchParams} answers
 * @returns {{outcome: string, fills: Record<string, string>} | null}
 */
export function decide(flows, answers) {
  for (const { first, questions } of flows) {
    /** @type {Record<string, string>} */
    const fills = {};
    /** @type {string | undefined} */
    let question = first;
    for (let steps = Object.keys(questions).length; question && steps > 0; steps -= 1) {
      /** @type {Answer | undefined} */
      const answer = own(own(questions, question) ?? {}, answers.get(question) ?? "");
      Object.assign(fills, answer?.fills);
      if (answer?.outcome) return { outcome: answer.outcome, fills };
      question = answer?.next;
    }
  }
  return null;
}

/**
 * @template T
 * @param {Record<string, T>} record
 * @param {string} key
 * @returns {T | undefined}
 */
const own = (record, key) => (Object.hasOwn(record, key) ? record[key] : undefined);
