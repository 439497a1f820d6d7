/**
 * Writes blocks as a Word file, with the library in assets/vendor/, which is loaded when it is first needed.
 *
 * @typedef {import("./blocks.js").Block} Block
 * @typedef {import("./blocks.js").Run} Run
 * @typedef {{type: "table", rows: string[][]}} Table  The first row is its head.
 */
import { loadScript } from "./load-script.js";

/**
 * @param {(Block | Table)[]} blocks
 * @param {string} title
 * @returns {Promise<Blob>}
 */
export async function toWordFile(blocks, title) {
  await loadScript("../vendor/docx.js");
  const { docx } = /** @type {any} */ (window);
  const { Document, LevelFormat, Packer } = docx;
  const levels = blocks.flatMap((block) => (block.type === "heading" ? [block.level] : []));
  const top = Math.min(...levels);
  const children = blocks.flatMap((block) => paragraphs(docx, block, top));
  return Packer.toBlob(
    new Document({
      title,
      numbering: {
        config: [
          {
            reference: "bullets",
            levels: [
              {
                level: 0,
                format: LevelFormat.BULLET,
                text: "•",
                style: { paragraph: { indent: { left: 500, hanging: 250 } } },
              },
            ],
          },
        ],
      },
      sections: [{ children }],
    }),
  );
}

/**
 * @param {any} docx
 * @param {Block | Table} block
 * @param {number} top  The level of the topmost heading.
 */
function paragraphs(docx, block, top) {
  const { HeadingLevel, Paragraph } = docx;
  const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
  switch (block.type) {
    case "heading":
      return [
        new Paragraph({ heading: headings[Math.min(block.level - top, 2)], children: wordRuns(docx, block.runs) }),
      ];
    case "paragraph":
      return [new Paragraph({ spacing: { after: 160 }, children: wordRuns(docx, block.runs) })];
    case "list": {
      const numbering = { reference: "bullets", level: 0 };
      return block.items.map((runs) => new Paragraph({ numbering, children: wordRuns(docx, runs) }));
    }
    case "table":
      return [wordTable(docx, block)];
  }
}

/**
 * A table as wide as the page. Its head comes again on each page.
 *
 * @param {any} docx
 * @param {Table} table
 */
function wordTable(docx, { rows }) {
  const { Paragraph, Table, TableCell, TableRow, WidthType } = docx;
  /** @type {(text: string, strong: boolean) => unknown} */
  const cell = (text, strong) =>
    new TableCell({ children: [new Paragraph({ children: wordRuns(docx, [{ text, strong, href: "" }]) })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (texts, at) => new TableRow({ tableHeader: at === 0, children: texts.map((text) => cell(text, at === 0)) }),
    ),
  });
}

/**
 * @param {any} docx
 * @param {Run[]} runs
 */
function wordRuns({ ExternalHyperlink, TextRun }, runs) {
  return runs.map(({ text, strong, href }) => {
    const words = new TextRun({
      text: text.replace(UNPRINTABLE, ""),
      bold: strong,
      style: href ? "Hyperlink" : undefined,
    });
    return href ? new ExternalHyperlink({ link: href, children: [words] }) : words;
  });
}

Object.assign(window, { guideWord: { toWordFile } });

/** What XML can't hold: control characters, and halves of surrogate pairs. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
