/**
 * Parses a part of the page into blocks, which `formats.js` and `word-file.js` write in other formats.
 *
 * It keeps what job boards keep: headings, paragraphs, flat lists, bold text and links. Classes, ids, spans and
 * Material's ¶ links are dropped.
 *
 * @typedef {{text: string, strong: boolean, href: string}} Run  Text in one style; `href` is empty if it is no link.
 * @typedef {{type: "heading", level: number, runs: Run[]}} Heading
 * @typedef {{type: "paragraph", runs: Run[]}} Paragraph
 * @typedef {{type: "list", items: Run[][]}} List
 * @typedef {Heading | Paragraph | List} Block
 */

/** What never leaves the page. */
export const IGNORED =
  "[hidden], [data-left-out], [data-unfilled], [data-empty], [data-guide-aside], .headerlink, button, script, style, svg";
const NOT_INLINE = "h1, h2, h3, h4, h5, h6, p, ul, ol, li, div, section, article, blockquote, table, dl, pre";
/** Links that mean the same elsewhere. */
export const PORTABLE_LINK = /^(https?|mailto):/;

/**
 * @param {Element} root
 * @returns {Block[]}
 */
export function readBlocks(root) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {Node[]} */
  let inline = [];

  const closeParagraph = () => {
    const runs = readRuns(inline);
    if (runs.length) blocks.push({ type: "paragraph", runs });
    inline = [];
  };

  for (const node of root.childNodes) {
    if (!(node instanceof Element) || !holdsBlock(node)) {
      inline.push(node);
      continue;
    }
    closeParagraph();
    if (node.matches(IGNORED)) continue;
    if (/^H[1-6]$/.test(node.tagName)) {
      const runs = readRuns([node]);
      if (runs.length) blocks.push({ type: "heading", level: Number(node.tagName[1]), runs });
    } else if (node.matches("ul, ol")) {
      const items = readItems(node);
      if (items.length) blocks.push({ type: "list", items });
    } else {
      blocks.push(...readBlocks(node));
    }
  }
  closeParagraph();
  return blocks;
}

/**
 * The blanks of the text as it is shown now, and whether each is filled in.
 *
 * @param {Element} text
 * @returns {Map<string, boolean>}
 */
export function blanksOf(text) {
  const blanks = Array.from(text.querySelectorAll("[data-placeholder]")).filter((blank) => !blank.closest(IGNORED));
  return new Map(
    blanks.map((blank) => [blank.getAttribute("data-placeholder") ?? "", blank.hasAttribute("data-filled")]),
  );
}

/**
 * The text of the first heading.
 *
 * @param {Block[]} blocks
 */
export function headingOf(blocks) {
  const heading = blocks.find((block) => block.type === "heading");
  return heading?.type === "heading" ? heading.runs.map((run) => run.text).join("") : "";
}

/** @param {Element} element */
const holdsBlock = (element) => element.matches(NOT_INLINE) || element.querySelector(NOT_INLINE) !== null;

/**
 * The items of a list in reading order; those of a list inside an item follow that item.
 *
 * @param {Element} list
 * @returns {Run[][]}
 */
function readItems(list) {
  return Array.from(list.children)
    .filter((item) => !item.matches(IGNORED))
    .flatMap((item) => {
      const inner = Array.from(item.children).filter((child) => child.matches("ul, ol"));
      const own = readRuns(Array.from(item.childNodes).filter((node) => !inner.includes(/** @type {any} */ (node))));
      return [...(own.length ? [own] : []), ...inner.flatMap(readItems)];
    });
}

/**
 * @param {Node[]} nodes
 * @returns {Run[]}
 */
function readRuns(nodes) {
  return collapseSpace(nodes.flatMap((node) => runsOf(node, { strong: false, href: "" })));
}

/**
 * @param {Node} node
 * @param {{strong: boolean, href: string}} style
 * @returns {Run[]}
 */
function runsOf(node, style) {
  if (node instanceof Text) return [{ text: node.data, ...style }];
  if (!(node instanceof Element) || node.matches(IGNORED)) return [];
  if (node.tagName === "BR") return [{ text: " ", ...style }];
  const inner = {
    strong: style.strong || node.matches("strong, b"),
    href: node instanceof HTMLAnchorElement && PORTABLE_LINK.test(node.href) ? node.href : style.href,
  };
  const runs = Array.from(node.childNodes).flatMap((child) => runsOf(child, inner));
  const gap = { text: " ", ...style };
  return node.matches(NOT_INLINE) ? [gap, ...runs, gap] : runs;
}

/**
 * Collapses white space as a browser does: one space between words, none at either end, none just inside bold
 * text or a link. Neighbors in the same style become one run. No-break spaces stay.
 *
 * @param {Run[]} runs
 * @returns {Run[]}
 */
function collapseSpace(runs) {
  /** @type {Run[]} */
  const result = [];
  for (const run of runs.flatMap(trimStyled)) {
    const last = result.at(-1);
    const spaced = run.text.replace(/[ \t\r\n\f]+/g, " ");
    const text = !last || last.text.endsWith(" ") ? spaced.replace(/^ /, "") : spaced;
    if (last && last.strong === run.strong && last.href === run.href) {
      last.text += text;
    } else if (text) {
      result.push({ ...run, text });
    }
  }
  const last = result.at(-1);
  if (last) last.text = last.text.replace(/ $/, "");
  return result.filter((run) => run.text);
}

/**
 * Moves white space at the edges of bold text or a link into plain runs beside it.
 *
 * @param {Run} run
 * @returns {Run[]}
 */
function trimStyled(run) {
  if (!run.strong && !run.href) return [run];
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? [];
  const plain = { strong: false, href: "" };
  return [
    { ...plain, text: before },
    { ...run, text: words },
    { ...plain, text: after },
  ].filter((part) => part.text);
}
