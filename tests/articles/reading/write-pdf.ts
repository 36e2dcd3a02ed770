/** A line of text on a page; points from the lower left. Courier: each letter is 0.6 of its size wide. */
export type PdfText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Default 10. */
  readonly size?: number;
  readonly bold?: boolean;
};

export type PdfOptions = {
  readonly title?: string;
  readonly author?: string;
  /** `YYYYMMDD`. */
  readonly created?: string;
  /** Further entries of the trailer, such as `/Encrypt 9 0 R`. */
  readonly trailer?: string;
};

/** A PDF of A4 pages as a program would write it that knows only the essentials. */
export function writePdf(pages: readonly (readonly PdfText[])[], options: PdfOptions = {}): Buffer {
  const { title, author, created, trailer = '' } = options;
  const first = 6;
  const info = [
    ...(title === undefined ? [] : [`/Title (${escaped(title)})`]),
    ...(author === undefined ? [] : [`/Author (${escaped(author)})`]),
    ...(created === undefined ? [] : [`/CreationDate (D:${created}120000Z)`]),
  ];
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')}] >>`,
    font('Courier'),
    font('Courier-Bold'),
    `<< ${info.join(' ')} >>`,
    ...pages.flatMap((texts, index) => {
      const content = texts.map(operators).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * index + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return assembled(objects, trailer);
}

/** The lines of one column, `step` apart from `y` down. */
export function column(
  lines: readonly string[],
  { x, y, step = 12 }: { readonly x: number; readonly y: number; readonly step?: number },
): PdfText[] {
  return lines.map((text, index) => ({ text, x, y: y - index * step }));
}

function assembled(objects: readonly string[], trailer: string): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function operators({ text, x, y, size = 10, bold = false }: PdfText): string {
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
