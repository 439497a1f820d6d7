/**
 * Follows answers through the decision flows of the guide, as `generator/derive/flow.py` does when the pages are
 * made. Answers are in the address as `?question-id=option-id`, in any order.
 *
 * @typedef {{next?: string, outcome?: string, level?: string, fills?: Record<string, string>}} Answer
 * @typedef {{questions: Record<string, string>, options: Record<string, Record<string, string>>}} Former  Old ids → ids
 * @typedef {{first: string, questions: Record<string, Record<string, Answer>>, former?: Former}} Flow
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
 * @returns {{steps: Step[], question?: string, outcome?: string, level?: string, fills: Record<string, string>}}
 */
export function walk({ first, questions, former }, answers) {
  const current = renew({ former }, answers);
  /** @type {Step[]} */
  const steps = [];
  /** @type {Record<string, string>} */
  const fills = {};
  let question = first;
  for (let left = Object.keys(questions).length; left > 0; left -= 1) {
    const option = current.get(question) ?? "";
    const answer = own(own(questions, question) ?? {}, option);
    if (!answer) break;
    steps.push({ question, option });
    Object.assign(fills, answer.fills);
    if (answer.outcome) return { steps, outcome: answer.outcome, level: answer.level, fills };
    question = answer.next ?? "";
  }
  return { steps, question, fills };
}

/**
 * Answers under the ids that questions and options have now: old links keep working.
 *
 * @param {Pick<Flow, "former">} flow
 * @param {URLSearchParams} answers
 */
export function renew({ former }, answers) {
  if (!former) return answers;
  const renewed = new URLSearchParams();
  for (const [asked, chosen] of answers) {
    const question = own(former.questions, asked) ?? asked;
    if (question !== asked && answers.has(question)) continue;
    renewed.append(question, own(own(former.options, question) ?? {}, chosen) ?? chosen);
  }
  return renewed;
}

/**
 * The outcome that the answers in an address lead to, and the blanks that they fill in. Null if the answers belong
 * to no flow or are incomplete.
 *
 * @param {Flow[]} flows
 * @param {URLSearchParams} answers
 * @returns {{outcome: string, level?: string, fills: Record<string, string>} | null}
 */
export function decide(flows, answers) {
  for (const flow of flows) {
    const { outcome, level, fills } = walk(flow, answers);
    if (outcome) return { outcome, level, fills };
  }
  return null;
}

/**
 * The answers in an address, without what newsletters and networks add to it.
 *
 * @param {Flow[]} flows
 * @param {string} search
 */
export const ownAnswers = (flows, search) =>
  new URLSearchParams(
    Array.from(answersIn(search)).filter(([id]) =>
      flows.some(({ questions, former }) => Object.hasOwn({ ...questions, ...former?.questions }, id)),
    ),
  );

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
 *     <… data-outline="flow-id"><… data-question="id"><… data-option="id" data-next="…" or data-outcome="…" data-level="…">
 *
 * Questions and options that were renamed list their old ids in `data-former`.
 *
 * @param {Element} outline
 * @returns {Flow}
 */
export function readFlow(outline) {
  /** @type {Flow["questions"]} */
  const questions = {};
  /** @type {Former} */
  const former = { questions: {}, options: {} };
  for (const item of /** @type {NodeListOf<HTMLElement>} */ (outline.querySelectorAll("[data-question]"))) {
    const options = /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll("[data-option]"));
    const id = item.dataset.question ?? "";
    for (const old of formerOf(item)) former.questions[old] = id;
    former.options[id] = Object.fromEntries(
      Array.from(options).flatMap((option) => formerOf(option).map((old) => [old, option.dataset.option ?? ""])),
    );
    questions[id] = Object.fromEntries(
      Array.from(options, ({ dataset }) => [
        dataset.option,
        { next: dataset.next, outcome: dataset.outcome, level: dataset.level },
      ]),
    );
  }
  return { first: Object.keys(questions)[0] ?? "", questions, former };
}

/** @param {HTMLElement} item */
const formerOf = (item) => item.dataset.former?.split(" ") ?? [];

/**
 * @template T
 * @param {Record<string, T>} record
 * @param {string} key
 * @returns {T | undefined}
 */
const own = (record, key) => (Object.hasOwn(record, key) ? record[key] : undefined);
