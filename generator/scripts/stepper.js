/**
 * Asks one question at a time. Questions and outcomes come from the outline and the list of outcomes on the same
 * page. The answers are kept in the address, so that a link includes them.
 *
 * The markup:
 *
 *     <section data-guide="stepper" data-flow="id" data-record="address" data-guide-waiting></section>
 *     <… data-outline="id"> … as `decision.js` says
 *     <div data-end="outcome-id"><dt><a>…</a></dt><dd><p>the advice</p><dl data-level="…" hidden>…</dl>
 *       <details>…<p data-why>…</p><ul>…</ul><p>…</p></details></dd></div>
 */
import { copy } from "./clipboard.js";
import { answersIn, maxQuestions, readFlow, renew, walk } from "./decision.js";
import { FROM_FILES } from "./from-files.js";
import { _ } from "./phrases.js";
import { button, heading, make, paragraph } from "./stepper-elements.js";

/** The parameter for the question to answer again. No question has this id: ids begin with a letter. */
const AGAIN = "_again";

/** Shows the question that is open. May run any number of times on the same page. */
export function mount() {
  for (const root of steppers()) if (root.hasAttribute("data-guide-waiting")) show(root);
}

const steppers = () => /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-guide='stepper']"));

/**
 * The answers in the address. Other parameters are not ours: newsletters, networks and search engines add them.
 *
 * @param {import("./decision.js").Flow} flow
 */
const answersTo = (flow) => {
  const answers = renew(flow, answersIn(location.search));
  return new URLSearchParams(Array.from(answers).filter(([id]) => Object.hasOwn(flow.questions, id)));
};

/** @param {HTMLElement} root */
function show(root) {
  const outline = outlineOf(root);
  const flow = readFlow(outline);
  const answers = answersTo(flow);
  const asked = new URLSearchParams(location.search).get(AGAIN);
  const { steps, question, outcome, level } = walk(flow, answers);
  const place = steps.findIndex((step) => step.question === asked);
  const before = place < 0 ? steps : steps.slice(0, place);
  const open = place < 0 ? question : asked;
  root.removeAttribute("data-guide-waiting");
  root.replaceChildren(...staleAnswers(outline, answers), ...(open ? ask() : result()));
  markPath(root, flow, steps, outcome);

  function ask() {
    const item = partOf(outline, "question", open ?? "");
    const chosen = answers.get(open ?? "");
    const options = Array.from(item.querySelectorAll("[data-option]"), (option) => {
      const id = option.getAttribute("data-option") ?? "";
      return button(textOf(option, "span"), "answer", { option: id, of: open ?? "" }, "md-button", id === chosen);
    });
    const after = maxQuestions(flow, open ?? "");
    const help = textOf(item, ".guide-outline__help");
    return [
      paragraph(
        "guide-stepper__progress",
        after > 1
          ? _("Question %(number)s of up to %(all)s", { number: before.length + 1, all: before.length + after })
          : _("Question %(number)s of %(all)s", { number: before.length + 1, all: before.length + after }),
      ),
      heading(textOf(item, ".guide-outline__ask")),
      ...(help ? [paragraph("guide-stepper__help", help)] : []),
      make("div", { className: "guide-stepper__answers" }, ...options),
      paragraph(
        "guide-stepper__tools",
        ...(before.length ? [button(_("Back"), "again", { of: before.at(-1)?.question ?? "" })] : []),
        ...(place >= 0 ? [button(_("Keep my answer"), "keep")] : []),
        ...(steps.length ? [button(_("Start again"), "restart")] : []),
      ),
      ...(before.length
        ? [make("details", {}, make("summary", {}, _("Your answers so far")), answerList(before))]
        : []),
    ];
  }

  function result() {
    const end = partOf(document, "end", outcome ?? "");
    const changes = end.querySelector(":scope details ul")?.cloneNode(true) ?? "";
    const otherwise = make("ul", {});
    for (const step of steps) {
      for (const other of partOf(outline, "question", step.question).querySelectorAll("[data-outcome]")) {
        if (other.getAttribute("data-outcome") === outcome) continue;
        const values = {
          answer: textOf(other, "span"),
          question: askOf(step.question),
          recommendation: textOf(other, "strong"),
        };
        const line = _("If you answer “%(answer)s” to “%(question)s”: %(recommendation)s", values);
        otherwise.append(make("li", {}, line));
      }
    }
    const facts = end.querySelector(`[data-level="${level ?? ""}"]`) ?? end.querySelector("[data-level]");
    const shown = /** @type {Element | undefined} */ (facts?.cloneNode(true));
    shown?.removeAttribute("hidden");
    const jobs = Array.from(end.querySelectorAll(":scope details p:not([data-why])"), (line) =>
      startWith(/** @type {Element} */ (line.cloneNode(true)), shown?.querySelector("a")?.getAttribute("href")),
    );
    const { next } = root.dataset;
    const monday = `${end.querySelector("dt a")?.getAttribute("href")}#monday`;
    const onward = make(
      "a",
      { href: next ?? monday, className: "md-button md-button--primary" },
      next ? _("Next steps") : _("What to do on Monday"),
    );
    const record = make("a", { href: root.dataset.record ?? "", className: "md-button" }, _("Decision record"));
    const advice = make(
      "div",
      { className: `guide-result ${end.className}` },
      heading(...Array.from(end.querySelector("dt")?.childNodes ?? [], (node) => node.cloneNode(true))),
      paragraph("guide-answer", textOf(end, "dd p")),
      shown ?? "",
      ...jobs,
      paragraph(
        "guide-next",
        onward,
        " ",
        record,
        " ",
        FROM_FILES ? "" : button(_("Copy link to this result"), "link", {}, "md-button"),
        " ",
        make("span", { role: "status" }),
      ),
      paragraph("guide-stepper__why", textOf(end, "[data-why]")),
    );
    for (const link of advice.querySelectorAll("a")) link.search = `${taken(steps)}`;
    return [
      paragraph("guide-stepper__progress", _("Our recommendation")),
      advice,
      make("h4", {}, _("This would change if")),
      changes,
      make("details", {}, make("summary", {}, _("Your answers")), answerList(steps)),
      ...(otherwise.childElementCount
        ? [make("details", {}, make("summary", {}, _("Other answers, other recommendations")), otherwise)]
        : []),
      paragraph(
        "guide-stepper__tools",
        button(_("Back"), "again", { of: steps.at(-1)?.question ?? "" }),
        button(_("Start again"), "restart"),
      ),
    ];
  }

  /** @param {import("./decision.js").Step[]} given */
  function answerList(given) {
    return make(
      "ol",
      { className: "guide-stepper__said" },
      ...given.map((step) => {
        const answer = textOf(partOf(partOf(outline, "question", step.question), "option", step.option), "span");
        const change = button(_("Change"), "again", { of: step.question });
        change.setAttribute("aria-label", _("Change: %(question)s", { question: askOf(step.question) }));
        return make("li", {}, `${askOf(step.question)} `, make("strong", {}, answer), " ", change);
      }),
    );
  }

  /** @param {string} id */
  function askOf(id) {
    return textOf(partOf(outline, "question", id), ".guide-outline__ask");
  }
}

/**
 * A note about answers in the link that its questions no longer have.
 *
 * @param {Element} outline
 * @param {URLSearchParams} answers
 */
function staleAnswers(outline, answers) {
  const stale = Array.from(answers).filter(([id, option]) => !find(partOf(outline, "question", id), "option", option));
  if (!stale.length) return [];
  const asks = stale.map(([id]) => `“${textOf(partOf(outline, "question", id), ".guide-outline__ask")}”`);
  const questions = asks.reduce((list, last) => _("%(list)s and %(last)s", { list, last }));
  const note = _("The link answers %(questions)s in a way we no longer offer. Your other answers count.", {
    questions,
  });
  return [paragraph("guide-stepper__note", note)];
}

/**
 * Swaps links, so that the one for the level on the card comes first.
 *
 * @param {Element} line
 * @param {string | null | undefined} href
 */
function startWith(line, href) {
  const links = Array.from(line.querySelectorAll("a"));
  const own = links.find((link) => link.getAttribute("href") === href);
  const [first] = links;
  if (own && first && own !== first) {
    own.replaceWith(first.cloneNode(true));
    first.replaceWith(own);
  }
  return line;
}

/**
 * Marks the path taken, on the chart and in its text.
 *
 * @param {HTMLElement} root
 * @param {import("./decision.js").Flow} flow
 * @param {import("./decision.js").Step[]} steps
 * @param {string | undefined} outcome
 */
function markPath(root, flow, steps, outcome) {
  const last = steps.at(-1);
  const path = steps.flatMap((step) => [step.question, `${step.question}--${step.option}`]);
  if (outcome) path.push(`outcome--${outcome}`);
  else if (last) path.push(flow.questions[last.question]?.[last.option]?.next ?? "");
  const edges = new Set(path.slice(1).map((id, index) => `${path[index]} ${id}`));
  const chart = document.getElementById(`flow-${root.dataset.flow}`);
  for (const node of chart?.querySelectorAll("[data-node]") ?? [])
    node.classList.toggle("guide-flow__node--marked", path.includes(node.getAttribute("data-node") ?? ""));
  for (const edge of chart?.querySelectorAll("[data-edge]") ?? [])
    edge.classList.toggle("guide-flow__edge--marked", edges.has(edge.getAttribute("data-edge") ?? ""));
  for (const answer of chart?.querySelectorAll("[data-option]") ?? []) {
    const question = answer.closest("[data-question]")?.getAttribute("data-question");
    answer.classList.toggle(
      "guide-outline__taken",
      path.includes(`${question}--${answer.getAttribute("data-option")}`),
    );
  }
}

/** @param {HTMLElement} root */
const outlineOf = (root) => partOf(document, "outline", root.dataset.flow ?? "");

/**
 * @param {ParentNode} place
 * @param {string} kind
 * @param {string} id
 */
const find = (place, kind, id) => place.querySelector(`[data-${kind}="${CSS.escape(id)}"]`);

/**
 * @param {ParentNode} place
 * @param {string} kind
 * @param {string} id
 */
const partOf = (place, kind, id) => /** @type {Element} */ (find(place, kind, id));

/**
 * @param {Element} place
 * @param {string} selector
 */
const textOf = (place, selector) => place.querySelector(selector)?.textContent ?? "";

/**
 * Puts the answers into the address, and shows the next question or the outcome. The browser's Back button undoes
 * the latest step.
 *
 * @param {HTMLElement} root
 * @param {URLSearchParams} answers
 * @param {"pushState" | "replaceState"} [how]
 */
function goTo(root, answers, how = "pushState") {
  const search = `${answers}`;
  history[how](history.state, "", location.pathname + (search && `?${search}`));
  show(root);
  root.querySelector("h3")?.focus({ preventScroll: true });
  root.scrollIntoView({ block: "nearest" });
}

/** @param {import("./decision.js").Step[]} steps */
const taken = (steps) => new URLSearchParams(steps.map((step) => [step.question, step.option]));

/** A question that is answered again gives way to what follows: from there, Back leads to the earlier result. */
const howToLeave = () => (new URLSearchParams(location.search).has(AGAIN) ? "replaceState" : "pushState");

/** @type {Record<string, (root: HTMLElement, data: DOMStringMap) => void>} */
const ACTIONS = {
  answer(root, { of: question = "", option = "" }) {
    const flow = readFlow(outlineOf(root));
    const answers = answersTo(flow);
    const same = answers.get(question) === option;
    answers.set(question, option);
    goTo(root, same ? answers : taken(walk(flow, answers).steps), howToLeave());
  },
  again(root, { of = "" }) {
    const answers = answersTo(readFlow(outlineOf(root)));
    answers.set(AGAIN, of);
    goTo(root, answers, howToLeave());
  },
  keep: (root) => goTo(root, answersTo(readFlow(outlineOf(root))), howToLeave()),
  restart: (root) => goTo(root, new URLSearchParams()),
  async link(root) {
    const flow = readFlow(outlineOf(root));
    const { steps } = walk(flow, answersTo(flow));
    const copied = await copy({ "text/plain": `${location.origin}${location.pathname}?${taken(steps)}` });
    const status = root.querySelector("[role='status']");
    if (status)
      status.textContent = copied
        ? _("Link copied.")
        : _("Your browser blocked copying. Copy the link from the address bar.");
  },
};

document.addEventListener("click", (event) => {
  const pressed = event.target instanceof Element ? event.target.closest("[data-guide-step]") : null;
  const root = pressed?.closest("[data-guide='stepper']");
  if (pressed instanceof HTMLElement && root instanceof HTMLElement)
    ACTIONS[pressed.dataset.guideStep ?? ""]?.(root, pressed.dataset);
});
window.addEventListener("popstate", () => {
  for (const root of steppers()) show(root);
});
