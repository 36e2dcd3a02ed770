import { authorName, isoDate, type PageFacts } from './html/metadata.ts';
import type { PageTree } from './html/page.ts';

/**
 * Title, author, date and language that the Dublin Core elements of `xml` give, as Word documents and
 * books have them in their packages.
 */
export function packageFacts(xml: PageTree): Omit<PageFacts, 'source'> {
  const text = (name: string) => {
    for (const element of xml.querySelectorAll('*'))
      if (element.localName === name) {
        const found = element.textContent?.replace(/\s+/g, ' ').trim();
        if (found !== undefined && found !== '') return found;
      }
    return undefined;
  };
  return {
    title: text('dc:title'),
    author: authorName(text('dc:creator')),
    date: isoDate(text('dc:date') ?? text('dcterms:modified') ?? text('dcterms:created')),
    language: text('dc:language'),
  };
}
