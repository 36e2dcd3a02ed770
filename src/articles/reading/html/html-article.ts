import { Readability } from '@mozilla/readability';
import { endsArticle } from '../../../questions/reading/boilerplate.ts';
import { type Article, titleFromName } from '../../article.ts';
import { type ArticlePart, buildArticle } from '../../build-article.ts';
import { removeBoilerplate } from './boilerplate.ts';
import { elementBlocks } from './element-blocks.ts';
import { authorName, isoDate, pageFacts } from './metadata.ts';
import { openPage, type PageElement } from './page.ts';

/** Readability's own default; below it, it tries again with less strict rules. */
const fewestCharacters = 500;
/** A line such as "Comments" ends an article only where most of it is above. */
const endingShare = 0.5;

/** The article of the web page `html`. `name` gives the title of a page that has none. */
export function htmlArticle(
  html: string,
  { name, url }: { name: string; url?: string | undefined },
): Article {
  const page = openPage(html);
  const facts = pageFacts(page);
  removeBoilerplate(page);
  const bodyParts = () => elementBlocks(openPage(html).body);
  const read = new Readability<PageElement>(page, {
    charThreshold: fewestCharacters,
    serializer: (node: PageElement) => node,
  }).parse();
  const found = read?.content == null ? [] : elementBlocks(read.content);
  const parts = withoutTail(found.length > 0 ? found : bodyParts());
  const heading = parts[0]?.kind === 'heading' ? parts[0].text : undefined;
  const title = (read?.title?.trim() || facts.title || heading || titleFromName(name)).replace(
    /\s+/g,
    ' ',
  );
  return buildArticle(
    {
      title,
      author: authorName(read?.byline) ?? facts.author,
      date: isoDate(read?.publishedTime) ?? facts.date,
      source: url ?? facts.source,
      claimedLanguage: read?.lang ?? facts.language,
    },
    heading === title ? parts.slice(1) : parts,
  );
}

/** Without what follows "More on this story", "Comments" and the like. */
function withoutTail(parts: readonly ArticlePart[]): readonly ArticlePart[] {
  const whole = parts.reduce((sum, { text }) => sum + text.length, 0);
  let seen = 0;
  const end = parts.findIndex(({ text }) => {
    seen += text.length;
    return seen > whole * endingShare && endsArticle(text);
  });
  return end < 0 ? parts : parts.slice(0, end);
}
