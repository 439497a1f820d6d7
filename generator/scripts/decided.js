/**
 * Fits a page to the answers in the address: says what they led to, drops steps that don't apply, and leads to the
 * pages of that role and level. Without answers, the page stays as it is.
 *
 * The markup:
 *
 *     <div data-guide="decided" hidden>
 *       <p data-outcome="id" data-level="id" data-hires data-skip="list page" hidden>… <a data-instead="list page">…</a></p></div>
 *     <section data-if-hiring>… <a data-page="list page">…</a></section>
 *     <div data-guide="levels" data-outcome="id"><div data-at-level="id">…</div></div>
 */
import { answersIn, decide } from "./decision.js";
import { loadScript } from "./load-script.js";

/** Shows the outcome. May run any number of times on the same page. */
export function mount() {
  const root = document.querySelector("[data-guide='decided'][hidden], [data-guide='levels']");
  if (!root || !location.search) return;
  loadScript("../decision-flows.js").then(
    () => {
      const decided = decide(/** @type {any} */ (window).guideFlows ?? [], answersIn(location.search));
      if (root.getAttribute("data-guide") === "levels") showLevel(root, decided);
      else show(root, decided);
    },
    () => {},
  );
}

/** @typedef {ReturnType<typeof decide>} Decided */

/**
 * @param {Element} root
 * @param {Decided} decided
 */
function showLevel(root, decided) {
  if (!decided?.level || root.getAttribute("data-outcome") !== decided.outcome) return;
  for (const part of root.querySelectorAll("[data-at-level]"))
    part.toggleAttribute("hidden", part.getAttribute("data-at-level") !== decided.level);
}

/**
 * @param {Element} root
 * @param {Decided} decided
 */
function show(root, decided) {
  const lines = Array.from(root.querySelectorAll("[data-outcome]")).filter(
    (line) => line.getAttribute("data-outcome") === decided?.outcome,
  );
  const line = lines.find((one) => one.getAttribute("data-level") === decided?.level) ?? lines[0];
  if (!line) return;
  root.removeAttribute("hidden");
  line.removeAttribute("hidden");
  document.querySelector("[data-guide-undecided]")?.setAttribute("hidden", "");
  const hires = line.hasAttribute("data-hires");
  for (const step of document.querySelectorAll("[data-if-hiring]")) step.toggleAttribute("hidden", !hires);
  const skipped = document.querySelector(`[data-if-hiring]:has(a[data-page="${line.getAttribute("data-skip")}"])`);
  skipped?.setAttribute("hidden", "");
  for (const better of line.querySelectorAll("a[data-instead]")) {
    const list = better.getAttribute("data-instead");
    for (const link of document.querySelectorAll(`a[data-page="${list}"]`)) {
      link.setAttribute("href", better.getAttribute("href") ?? "");
      link.textContent = better.textContent;
    }
  }
  for (const link of document.querySelectorAll("[data-guide='decided'] a, a[data-page]"))
    if (link instanceof HTMLAnchorElement) link.search = location.search;
}
