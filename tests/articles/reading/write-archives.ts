import { strToU8, type Zippable, zipSync } from 'fflate';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What can be asked of a Word document for a test. */
export type DocxOptions = {
  /** Dublin Core elements of `docProps/core.xml`. */
  readonly core?: string;
  readonly footnotes?: string;
  /** Further parts, or others instead of the usual ones. */
  readonly parts?: Zippable;
};

/** A Word document whose body is `body`: paragraphs made with `paragraph`, or any WordprocessingML. */
export function writeDocx(body: string, { core = '', footnotes = '', parts }: DocxOptions = {}) {
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${xml}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${xml}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${xml}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(
      `${xml}<w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ),
    'word/footnotes.xml': strToU8(
      `${xml}<w:footnotes xmlns:w="${word}"><w:footnote w:id="2">${footnotes}</w:footnote></w:footnotes>`,
    ),
    'docProps/core.xml': strToU8(
      `${xml}<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    ),
    ...parts,
  });
}

/** A paragraph of WordprocessingML; `style` is `Title` or `Heading1`. */
export function paragraph(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** An EPUB with `chapters` in the order of their names in `spine`; the book is in a folder, as most are. */
export function writeEpub(
  chapters: Readonly<Record<string, string>>,
  spine: readonly string[],
  parts: Zippable = {},
) {
  const items = Object.keys(chapters).map(
    (name) => `<item id="${name}" href="text/${name}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const files = Object.entries(chapters).map(([name, body]) => [
    `OPS/text/${name}.xhtml`,
    strToU8(
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
    ),
  ]);
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      `${xml}<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`,
    ),
    'OPS/book.opf': strToU8(
      `${xml}<package><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Mills &amp; Otters</dc:title><dc:creator>Ann Lee</dc:creator><dc:language>en-GB</dc:language><dc:date>1998-05-01</dc:date></metadata><manifest>${items.join('')}</manifest><spine>${spine.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
    ),
    ...Object.fromEntries(files),
    ...parts,
  });
}
