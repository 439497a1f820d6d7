/**
 * Writes blocks as HTML to paste into an editor, as plain text, and as Markdown.
 *
 * @typedef {import("./blocks.js").Block} Block
 * @typedef {import("./blocks.js").Run} Run
 */

/**
 * Uses only p, ul, li, strong and a, which job boards and applicant tracking systems keep when text is pasted.
 *
 * @param {Block[]} blocks
 */
export function toHtml(blocks) {
  return blocks.map(htmlBlock).join("");
}

/** @param {Block[]} blocks */
export function toText(blocks) {
  return `${blocks.map(textBlock).join("\n\n")}\n`;
}

/**
 * Writes CommonMark. The topmost heading becomes `#`, whatever its level is on the page.
 *
 * @param {Block[]} blocks
 */
export function toMarkdown(blocks) {
  const levels = blocks.flatMap((block) => (block.type === "heading" ? [block.level] : []));
  const top = Math.min(...levels);
  return `${blocks.map((block) => markdownBlock(block, top)).join("\n\n")}\n`;
}

/** @param {Block} block */
function htmlBlock(block) {
  switch (block.type) {
    case "heading":
      return `<p>${htmlRuns(block.runs.map((run) => ({ ...run, strong: true })))}</p>`;
    case "paragraph":
      return `<p>${htmlRuns(block.runs)}</p>`;
    case "list":
      return `<ul>${block.items.map((runs) => `<li>${htmlRuns(runs)}</li>`).join("")}</ul>`;
  }
}

/** @param {Block} block */
function textBlock(block) {
  return block.type === "list" ? block.items.map((runs) => `• ${textRuns(runs)}`).join("\n") : textRuns(block.runs);
}

/**
 * @param {Block} block
 * @param {number} top  The level of the topmost heading.
 */
function markdownBlock(block, top) {
  switch (block.type) {
    case "heading": {
      const plain = block.runs.map((run) => ({ ...run, strong: false }));
      return `${"#".repeat(block.level - top + 1)} ${markdownRuns(plain).replace(/(^| )(#+)$/, "$1\\$2")}`;
    }
    case "paragraph":
      return escapeLineStart(markdownRuns(block.runs));
    case "list":
      return block.items.map((runs) => `- ${escapeLineStart(markdownRuns(runs))}`).join("\n");
  }
}

/** @param {Run[]} runs */
export function htmlRuns(runs) {
  return runs
    .map(({ text, strong, href }) => {
      const words = strong ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text);
      return href ? `<a href="${escapeHtml(href)}">${words}</a>` : words;
    })
    .join("");
}

/** @param {Run[]} runs */
export function textRuns(runs) {
  return runs
    .map(({ text, href }) => {
      const address = href.replace(/^mailto:/, "");
      return address && address !== text ? `${text} (${address})` : text;
    })
    .join("");
}

/** @param {Run[]} runs */
function markdownRuns(runs) {
  return runs
    .map(({ text, strong, href }, index) => {
      const words = strong ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text);
      if (href) return `[${words.replace(/[[\]]/g, "\\$&")}](${href.replace(/[()\\]/g, "\\$&")})`;
      return runs[index + 1]?.href ? words.replace(/!$/, "\\!") : words; // "!" before a link makes an image
    })
    .join("");
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/**
 * Brackets are not escaped: a reader who replaces "[Company]" with a name would be left with a stray backslash.
 * Instead, what would make a link of them is escaped.
 *
 * @param {string} text
 */
function escapeMarkdown(text) {
  return text
    .replace(/[\\`*_~<]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/\]\(/g, "]\\(");
}

/**
 * Escapes what is a heading, quotation, list, task or link target at the start of a line.
 *
 * @param {string} line
 */
function escapeLineStart(line) {
  return line
    .replace(/^(?=#{1,6}( |$)|>|[-+]( |-|$)|\[[ x]\] )/i, "\\")
    .replace(/^(\d{1,9})(?=[.)]( |$))/, "$1\\")
    .replace(/^(\[[^\]]*\]):/, "$1\\:");
}
