// What word-file.js uses of the docx library; `npm run vendor` puts it into overrides/assets/vendor/docx.js.
export {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
