/** Shows what an ad must say in the places that a reader names, on the page of pay rules. */
import { binds, loadRules, rulesAt } from "./pay-rules-data.js";
import { _ } from "./phrases.js";

/**
 * Lists the rules of the place, each with a link to its details below.
 *
 * @param {Element} root
 * @param {string} text
 */
export async function showRules(root, text) {
  const note = root.querySelector("[data-guide-place]");
  const list = root.querySelector("ul");
  if (!note || !list) return;
  try {
    await loadRules();
  } catch {
    note.textContent = _("The lookup didn't load. All rules are below.");
    return;
  }
  const { places, rules } = rulesAt(text);
  note.textContent = !text.trim()
    ? ""
    : !places.length
      ? _("We don't know this place. Add its state or country.")
      : `${places.join("; ")}: ${rules.length ? "" : _("we have no rule for it. Look up its law.")}`;
  list.replaceChildren(...[...rules].sort((one, other) => Number(binds(other)) - Number(binds(one))).map(item));
}

/** @param {import("./pay-rules-data.js").Applying} applying */
function item({ id, rule }) {
  const link = Object.assign(document.createElement("a"), { href: `#${id}`, textContent: rule.name });
  const made = document.createElement("li");
  made.append(link, `: ${rule.answer}`);
  return made;
}
