const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', ensp: ' ', emsp: ' ' },
  ...{ hellip: '…', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
  ...{ laquo: '«', raquo: '»', bull: '•', middot: '·', deg: '°', times: '×', divide: '÷' },
  ...{ plusmn: '±', micro: 'µ', para: '¶', sect: '§', copy: '©', reg: '®', euro: '€', pound: '£' },
  ...{ frac12: '½', frac14: '¼', sup2: '²', sup3: '³', rarr: '→', larr: '←', harr: '↔' },
  ...{ le: '≤', ge: '≥', ne: '≠', minus: '−', infin: '∞', alpha: 'α', beta: 'β', pi: 'π' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é' },
  ...{ egrave: 'è', ecirc: 'ê', agrave: 'à', acirc: 'â', ccedil: 'ç', ocirc: 'ô', icirc: 'î' },
};
const breaks = /<(?:br|hr|\/?(?:p|div|li|ul|ol|tr|table|blockquote|h[1-6]|dt|dd|pre))\b[^<>]*>/gi;

/** What begins and ends something that nobody sees. */
const unseen = [
  [/<!--/g, '-->'],
  [/<script\b/gi, '</script>'],
  [/<style\b/gi, '</style>'],
] as const;

/** `text` as HTML that shows it: special letters escaped, line ends as `<br>`. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r\n?|\n/g, '<br>');
}

/** Exactly what `escapeHtml` was given, but for the kind of line end. */
export function unescapeHtml(html: string): string {
  return html
    .replaceAll('<br>', '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What a reader of the HTML sees, as plain text; blocks and breaks end a line. Sounds and pictures are left out. */
export function htmlText(html: string): string {
  return decodeEntities(
    unseen
      .reduce(withoutSpans, html)
      .replace(/\[sound:[^\]\n]{0,300}\]/g, '')
      .replace(/\s+/g, ' ')
      .replace(breaks, '\n')
      .replace(/<\/?[a-z][^<>]*>/gi, ''),
  )
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether there is something in the HTML that text cannot show. */
export function hasMedia(html: string): boolean {
  return /<(?:img|audio|video|object|svg)\b|\[sound:/i.test(html);
}

/** Whether the text was meant as HTML. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?(?:p|br|b|i|em|strong|span|div|ul|ol|li|sub|sup|u|a|img)\b[^<>]*>/i.test(text);
}

/** Not by one pattern: where nothing ends what many begin, that would take the square of their number. */
function withoutSpans(html: string, [open, close]: (typeof unseen)[number]): string {
  const lower = html.toLowerCase();
  const kept: string[] = [];
  let at = 0;
  for (const { index } of html.matchAll(open)) {
    if (index < at) continue;
    const end = lower.indexOf(close, index);
    if (end < 0) break;
    kept.push(html.slice(at, index));
    at = end + close.length;
  }
  return `${kept.join('')}${html.slice(at)}`;
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi,
    (all, ...parts) => {
      const [decimal, hex, name]: (string | undefined)[] = parts;
      if (name !== undefined) return named[name] ?? named[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      const isLetter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isLetter ? String.fromCodePoint(code) : all;
    },
  );
}
