import { DOMParser } from 'linkedom';
import { ArticleProblem } from '../article-problem.ts';
import { decodeText } from './decode-text.ts';
import type { PageTree } from './html/page.ts';
import type { Archive } from './zip.ts';

/**
 * The text of the XML part `part`; `undefined` where there is none.
 * @throws {ArticleProblem} naming `name`, when it declares entities: no honest document does, and they
 *   can make gigabytes of a few lines.
 */
export async function readXmlText(
  archive: Archive,
  part: string,
  name: string,
): Promise<string | undefined> {
  const bytes = await archive.read(part);
  if (bytes === undefined) return undefined;
  const text = decodeText({ bytes, name });
  if (/<!ENTITY/i.test(text))
    throw new ArticleProblem(
      `${name}: it declares XML entities, which no ordinary document does; save it anew and try again.`,
    );
  return text;
}

/** The tree of `xml`. The parser is lenient and knows no entities but XML's own five. */
export function parseXml(xml: string): PageTree {
  return new DOMParser().parseFromString(xml, 'text/xml');
}
