/** What stands on a page around its article, or in the article but is no prose of it. */

const date =
  '(?:on |at |: ?)?(?:\\d|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b)';

/** Openings that say what the line is: "Photo: ...", "Figure 3", "Updated at 5 p.m.", "Read more". */
const openings = new RegExp(
  [
    "^(?:photos?|photograph|image|picture|media|figure|fig|table|sources?|credits?|caption|video|gallery|graphic|chart|map|audio|related|more|topics?|tags?|keywords?|note|disclaimer|disclosure|correction|clarification|editor’s note|editor's note|advertisement|sponsored|summary points?)s?\\.?\\s*(?:\\d+[a-z]?\\s*)?[:|–—]",
    '^(?:figure|fig\\.|table|exhibit|plate) ?\\d',
    '^(?:image|media|video|photo) (?:caption|copyright|source|credit|by|courtesy)',
    `^(?:first |last |originally )?(?:updated|published|posted|modified|edited|reviewed)[ :]*(?:${date})`,
    '^(?:read|see|learn|find out) (?:more|next|also|now|the full|our)\\b',
    '^(?:watch|listen)(?: (?:now|live|here|this|the video|more|to this)\\b|:)',
    '^(?:click|tap|swipe|scroll|subscribe|sign (?:up|in)|log ?in|register (?:for|now)|follow (?:us|@|me)|join (?:us|our)|share (?:this|on|via)|download (?:our|the|this)|get (?:the|our) (?:latest|newsletter|app)|print this|email this)\\b',
    '^(?:copyright|©|\\(c\\) \\d|all rights reserved|advertisement\\b|continue reading|filed under|main article:|contents$|by [A-Z]\\S+ [A-Z]\\S+$|\\^)',
    '^this (?:article|story|post|piece|page|report|content|essay|interview)\\b.{0,60}\\b(?:was|is|has been|appeared|appears|originally|first|updated|republished|printed|edited)\\b',
    '^(?:a version of|an earlier version of|additional reporting|reporting by|with (?:reporting|files) (?:by|from)|edited by|editing by|written by|story by|words by|(?:illustrations?|photograph(?:s|y)?|photos?) (?:by|courtesy))\\b',
    '^(?:leave a (?:reply|comment)|\\d+ (?:comments?|replies|shares?|likes?)\\b|view comments|reply\\b|report abuse)',
    '^(?:you can (?:follow|reach|contact|find|email)|follow (?:him|her|them) (?:on|at)|he can be reached|she can be reached|contact (?:him|her|us|the author))\\b',
  ].join('|'),
  'i',
);

/** Words that no article uses of its own matter. */
const inside = new RegExp(
  [
    '\\b(?:use|uses|using|accept|our) (?:of )?cookies\\b',
    '\\bprivacy (?:policy|notice|statement)\\b',
    '\\bterms (?:of (?:use|service)|and conditions|& conditions)\\b',
    '\\ball rights reserved\\b',
    '\\b(?:our|free|daily|weekly|email) newsletters?\\b',
    '\\b(?:your|their) (?:inbox|email address|browser settings|preferences)\\b',
    '\\bplease (?:enable|try again|wait|log in|sign in|subscribe)\\b',
    '\\b(?:try again later|temporarily unavailable|unsubscribe|sign up (?:for|to)|create (?:an|your) account|free trial|tell us what you think|your feedback)\\b',
    '\\bdoes not (?:provide|constitute) (?:medical|legal|financial) advice\\b',
    '\\b(?:affiliate links?|sponsored content|paid partner|advertising partners?)\\b',
    '\\bRetrieved (?:on )?\\d|\\bdoi:|\\bISBN\\b|\\w@\\w+\\.',
    '\\bviews expressed\\b.{0,60}\\b(?:author|own)\\b',
  ].join('|'),
  'i',
);

/** A line longer than this says more than boilerplate does, whatever words are in it. */
const longestBoilerplate = 600;

const listMark = /^\s*([-*•·▪◦‣–+✓✔►]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])\s/;
const codeMark =
  /[{};]\s*$|^\s*(import|const|let|var|def|function|class|return|#include|SELECT|npm|pip|sudo|git|\$|>>>|if|for|while)\b.*[({=;]|=>|<\/?[a-z]+>|\|.*\||\t.*\t|^\s*[$#>] \w+ /m;
const creditTail =
  /\((Photo|Image|Credit|Getty|AP|AFP|Reuters|Courtesy|Picture|Illustration)[^)]{0,60}\)\s*$|\/(Getty|AFP|Reuters|AP)\b|\b(Getty Images|Shutterstock|Alamy|iStock|Wikimedia Commons)\b/i;
const legal =
  /§|\bhere(?:inafter|under|by agree)|\bnotwithstanding\b|\bpursuant to\b|\bshall\b[\s\S]{0,300}\bshall\b|^\s*(?:article|section|clause) \d+[.:]/i;
/** "Q:", "INTERVIEWER:", "Mr. SMITH:", "Speaker 2:". */
const speakerLabel =
  /^\s*(?:Q|A|Q\.|A\.|Interviewer|Interviewee|Host|Moderator|Narrator|Reporter|Question|Answer|Speaker ?\d*|(?:(?:Mr|Ms|Mrs|Dr|Chief|Justice)\.? )*\p{Lu}[\p{Lu}.'’ -]{3,30}):\s/u;
const bio =
  /^(?:\p{Lu}[\p{L}.'’-]+ ){1,4}is (?:an?|the) (?:[\p{L}-]+,? ){0,5}(?:writer|reporter|editor|correspondent|journalist|columnist|contributor|fellow|author|blogger|producer)\b/u;

/** "President Barack Obama tweets Image: Barack Obama." */
const caption =
  /\b(?:Image|Photo|Picture|File photo|Credit): ?\p{Lu}|; (?:from )?file(?: photo)?,? (?:\d{4}|photo)/u;
const longestCaption = 240;

/** True of a caption, credit, notice, menu, list item, code, table row, legal clause or line of a transcript. */
export function isBoilerplate(block: string): boolean {
  // Each test sees a bounded part only, so that a block of a megabyte costs no more than a page.
  const head = block.slice(0, 2_000);
  const isNotice = openings.test(head) || inside.test(head);
  if (isNotice && block.length <= longestBoilerplate) return true;
  return (
    listMark.test(head) ||
    codeMark.test(head) ||
    creditTail.test(block.slice(-200)) ||
    legal.test(head) ||
    speakerLabel.test(head) ||
    (block.length <= longestCaption && caption.test(block))
  );
}

/** "Ann Lee is a freelance writer based in Leeds": the author, where it stands at the end of an article. */
export function isAuthorNote(block: string): boolean {
  return block.length <= longestBoilerplate && bio.test(block);
}

const deadSections =
  /^(references|external links|further reading|see also|notes|notes and references|bibliography|footnotes|citations|sources|works cited|contents|table of contents|ingredients|acknowledge?ments|disclosures?|credits|tags)$/i;
const endings =
  /^(more on this story|more stories|more from .{1,40}|related (stories|articles|coverage|topics|posts|news|links|searches|content|reading)|recommended( for you| by .{1,30}| reading| stories)?|you (may|might) also (like|enjoy)|around the web|from around the web|elsewhere on .{1,30}|most (popular|read|viewed|shared)( .{1,20})?|popular (now|in.{0,40}|stories|news)|trending( now)?|latest (news|stories|from .{1,30})|top (stories|picks)|(view |post a )?comments?( ?\(?\d+\)?)?|leave a (reply|comment)|share this( .{1,20})?|about the authors?|author bio|other people are reading|more like this|sponsored( content)?|promoted stories|newsletter|continue reading.*|what to read next|read next)$/i;

/** Below such a heading stands no prose until the next one: "References", "See also". */
export function opensDeadSection(heading: string): boolean {
  return deadSections.test(bare(heading));
}

/** Below such a line the article is over, if most of the text is above it: "More on this story", "Comments". */
export function endsArticle(heading: string): boolean {
  return endings.test(bare(heading));
}

function bare(heading: string): string {
  return heading.trim().replace(/^#+\s*|:$|^[\d.]+\s+|\s*\[edit\]$/g, '');
}
