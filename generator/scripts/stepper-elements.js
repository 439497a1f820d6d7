/** The elements that the questions are shown with. */

/**
 * @param {string} className
 * @param {(Node | string)[]} content
 */
export const paragraph = (className, ...content) => make("p", { className }, ...content);

/** @param {(Node | string)[]} words */
export const heading = (...words) => make("h3", { tabIndex: -1 }, ...words);

/**
 * @param {string} words
 * @param {string} action
 * @param {Record<string, string>} [data]
 * @param {string} [className]
 * @param {boolean} [pressed]
 */
export function button(words, action, data = {}, className = "guide-link", pressed = false) {
  const made = make("button", { type: "button", className }, words);
  Object.assign(made.dataset, { guideStep: action }, data);
  if (pressed) made.setAttribute("aria-pressed", "true");
  return made;
}

/**
 * @param {string} tag
 * @param {Record<string, unknown>} properties
 * @param {(Node | string)[]} content
 * @returns {HTMLElement}
 */
export function make(tag, properties, ...content) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...content);
  return made;
}
