import type { Page, PageElement } from './page.ts';
import { textLengths } from './text-lengths.ts';

/** Never an article, whatever is in them. */
const dead =
  'script:not([type="application/ld+json"]), style, template, noscript, iframe, object, embed, svg, canvas, audio, video, button, select, textarea, dialog, [hidden], .mw-editsection, .noprint';
/** Around an article, unless they hold so much of the page that they are the article's own. */
const aside =
  'nav, aside, footer, form, [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search], [role=dialog], [role=alertdialog], [role=menu], [role=tooltip]';
/** A page in one form is usual where ASP.NET made it; a footer with half of the text is no footer. */
const asideShare = 0.3;
/** Words in the class or id of what pages put around and into an article. */
const words = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'newsletters?|subscri(?:be|ption)s?|sign-?ups?|cookies?|consent|gdpr|onetrust|paywall',
    'shar(?:e|ing)(?:-?(?:bar|tools?|buttons?|links?|this))?|social(?:-?(?:bar|media|links?|share))?|addthis|sharedaddy',
    'related|recirc|recommend(?:ed|ations?)|more-?(?:stories|from|on)|read-?(?:more|next)|also-?read|trending|most-?(?:read|popular)|popular|up-?next',
    'promos?|advert(?:s|isements?)?|ads?|ad-?(?:slot|unit|container)|sponsor(?:ed)?|outbrain|taboola',
    'breadcrumbs?|skip-?link|pagination|pager|tooltips?|tag-?(?:list|cloud)|print-?only|modals?|pop-?ups?|lightbox',
    'author-?(?:bio|box|card|info)|about-?(?:the-?)?author|caption|credits?|toc|infobox|navbox|catlinks|hatnote',
  ].join('|')})(?=$|[\\s_-])`,
  'i',
);
/** These two can be longer than the article. */
const comments = /(?:^|[\s_-])(?:comments?(?:-?(?:list|section|area|thread))?|disqus)(?=$|[\s_-])/i;
const wordShare = 0.2;
const commentShare = 0.8;

/**
 * Takes out of `page` what stands around an article and in it without being of it: menus, notices about
 * cookies, newsletters, share bars, related stories, comments, captions. What holds a large part of the
 * page's text stays, whatever it is called.
 */
export function removeBoilerplate(page: Page): void {
  for (const element of [...page.querySelectorAll(dead)]) element.remove();
  const lengths = textLengths(page.body);
  const whole = Math.max(1, lengths.get(page.body)?.all ?? 0);
  const shareOf = (element: PageElement) => (lengths.get(element)?.all ?? 0) / whole;
  for (const element of [...page.querySelectorAll(aside)])
    if (shareOf(element) < asideShare) element.remove();
  for (const element of [...page.querySelectorAll('body [class], body [id]')]) {
    if (/^(?:body|main|article|h[1-6]|p|a|time)$/.test(element.localName)) continue;
    const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    const share = shareOf(element);
    const isNamed = words.test(named.slice(0, 500)) && share < wordShare;
    if (isNamed || (comments.test(named.slice(0, 500)) && share < commentShare)) element.remove();
  }
}
