/** What has no place in a question: each would be shown to a guild as something other than its letters. */
const unwelcome: readonly RegExp[] = [
  // Control, format, private-use and unassigned characters, line ends; joiners stand inside words of many scripts.
  /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u,
  // Mentions: @everyone, <@123>, <#123>, <@&123>, <:name:123>, <t:123>.
  /@\p{L}|<[@#:a-z/!]/iu,
  // HTML and its entities.
  /&(#\d+|#x[\da-f]+|[a-z]{2,8});/i,
  // Addresses and code fences.
  /\b(https?|javascript|data|file):|www\.|```|discord\.gg/i,
  // Stacked accents ("zalgo"), and one character again and again, unless it is a gap.
  /\p{M}{4}|([^_\d])\1{7}/u,
];

/** True of one line of plain text: no control characters, mentions, HTML, addresses or code. */
export function isPlainLine(text: string): boolean {
  return unwelcome.every((pattern) => !pattern.test(text));
}
