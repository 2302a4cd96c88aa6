export interface TextPart {
  /** Offset in the whole text. */
  at: number;
  text: string;
  href?: string;
}

/** The text of a mail, cut where a web address can be followed. */
export function textWithLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let last = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const href = match[0].replace(/[.,;:!?)]+$/, "");
    if (match.index > last) parts.push({ at: last, text: text.slice(last, match.index) });
    parts.push({ at: match.index, text: href, href });
    last = match.index + href.length;
  }
  if (last < text.length) parts.push({ at: last, text: text.slice(last) });
  return parts;
}
