/**
 * Fills in the record of a decision with the answers in the address. Without answers it is a form to print.
 *
 * The markup: outline and outcomes as for `stepper.js`, and in each outcome's `data-end` a hidden `data-reasons`
 * with a hidden `data-level` for each level.
 */
import { answersIn, readFlow, walk } from "./decision.js";
import { FROM_FILES } from "./from-files.js";
import { language } from "./phrases.js";

/** May run any number of times on the same page. */
export function mount() {
  for (const root of document.querySelectorAll("[data-guide='record']")) fillIn(root);
}

/** @param {Element} root */
function fillIn(root) {
  const answers = answersIn(location.search);
  for (const outline of root.querySelectorAll("[data-outline]")) {
    const flow = readFlow(outline);
    const { steps, outcome, level } = walk(flow, answers);
    const isAnswered = Object.keys(flow.questions).some((question) => answers.has(question));
    root.querySelector("[data-open]")?.toggleAttribute("hidden", Boolean(outcome) || !isAnswered);
    if (!outcome) continue;
    const taken = new Map(steps.map((step) => [step.question, step.option]));
    for (const question of outline.querySelectorAll("[data-question]")) {
      const chosen = taken.get(question.getAttribute("data-question") ?? "");
      question.toggleAttribute("hidden", !chosen);
      for (const option of question.querySelectorAll("[data-option]"))
        option.toggleAttribute("hidden", option.getAttribute("data-option") !== chosen);
    }
    for (const end of root.querySelectorAll("[data-end]")) {
      end.toggleAttribute("hidden", end.getAttribute("data-end") !== outcome);
      end.querySelector("[data-reasons]")?.removeAttribute("hidden");
      const advice = end.querySelector(`[data-level="${level ?? ""}"]`) ?? end.querySelector("[data-level]");
      advice?.removeAttribute("hidden");
    }
    for (const box of root.querySelectorAll(".guide-record__box")) box.setAttribute("hidden", "");
    const today = outline.querySelector("[data-today]");
    if (today)
      today.textContent = new Date().toLocaleDateString(language, { day: "numeric", month: "long", year: "numeric" });
    const link = root.querySelector("[data-same-answers]");
    if (link instanceof HTMLAnchorElement && !FROM_FILES) {
      link.search = `${new URLSearchParams([...taken])}`;
      link.textContent = link.href;
      link.parentElement?.removeAttribute("hidden");
    }
  }
}

Object.assign(window, { guideRecord: { mount } });
