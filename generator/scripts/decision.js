/**
 * Follows answers through the decision flows of the guide, as `generator/derive/flow.py` does when the pages are
 * made. Answers are in the address as `?question-id=option-id`, in any order.
 *
 * @typedef {{next?: string, outcome?: string, fills?: Record<string, string>}} Answer
 * @typedef {{first: string, questions: Record<string, Record<string, Answer>>}} Flow
 * @typedef {{question: string, option: string}} Step
 */

/**
 * The answers in an address. Mail programs take a period or bracket behind a link for a part of it.
 *
 * @param {string} search
 */
export const answersIn = (search) =>
  new URLSearchParams(
    Array.from(new URLSearchParams(search), ([id, option]) => [id, /^[\w-]*/.exec(option)?.[0] ?? ""]),
  );

/**
 * Follows the answers as far as they lead: the steps taken, then an outcome or the open question.
 *
 * @param {Flow} flow
 * @param {URLSearchParams} answers
 * @returns {{steps: Step[], question?: string, outcome?: string, fills: Record<string, string>}}
 */
export function walk({ first, questions }, answers) {
  /** @type {Step[]} */
  const steps = [];
  /** @type {Record<string, string>} */
  const fills = {};
  let question = first;
  for (let left = Object.keys(questions).length; left > 0; left -= 1) {
    const option = answers.get(question) ?? "";
    const answer = own(own(questions, question) ?? {}, option);
    if (!answer) break;
    steps.push({ question, option });
    Object.assign(fills, answer.fills);
    if (answer.outcome) return { steps, outcome: answer.outcome, fills };
    question = answer.next ?? "";
  }
  return { steps, question, fills };
}

/**
 * The outcome that the answers in an address lead to, and the blanks that they fill in. Null if the answers belong
 * to no flow or are incomplete.
 *
 * @param {Flow[]} flows
 * @param {URLSearchParams} answers
 * @returns {{outcome: string, fills: Record<string, string>} | null}
 */
export function decide(flows, answers) {
  for (const flow of flows) {
    const { outcome, fills } = walk(flow, answers);
    if (outcome) return { outcome, fills };
  }
  return null;
}

/**
 * The largest number of questions from one on, itself included.
 *
 * @param {Flow} flow
 * @param {string} question
 * @param {Map<string, number>} [known]
 * @returns {number}
 */
export function maxQuestions(flow, question, known = new Map()) {
  const found = known.get(question);
  if (found !== undefined) return found;
  const nexts = Object.values(flow.questions[question] ?? {}).map((answer) => answer.next);
  const number = 1 + Math.max(0, ...nexts.map((next) => (next ? maxQuestions(flow, next, known) : 0)));
  known.set(question, number);
  return number;
}

/**
 * Reads a flow from its outline on the page:
 *
 *     <… data-outline="flow-id"><… data-question="id"><… data-option="id" data-next="…" or data-outcome="…">
 *
 * @param {Element} outline
 * @returns {Flow}
 */
export function readFlow(outline) {
  /** @type {Flow["questions"]} */
  const questions = {};
  for (const item of /** @type {NodeListOf<HTMLElement>} */ (outline.querySelectorAll("[data-question]"))) {
    const options = /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll("[data-option]"));
    questions[item.dataset.question ?? ""] = Object.fromEntries(
      Array.from(options, ({ dataset }) => [dataset.option, { next: dataset.next, outcome: dataset.outcome }]),
    );
  }
  return { first: Object.keys(questions)[0] ?? "", questions };
}

/**
 * @template T
 * @param {Record<string, T>} record
 * @param {string} key
 * @returns {T | undefined}
 */
const own = (record, key) => (Object.hasOwn(record, key) ? record[key] : undefined);
