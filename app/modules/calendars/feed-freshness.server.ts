const mostKept = 20_000;

/** What each feed was when it was last answered, and since when; of what went away no row is left that could tell. */
const answered = new Map<string, { tag: string; since: number }>();

/**
 * Since when a feed is as it is: the second in which this process first answered it so. Always later than that of what it was
 * before, also within one second; after a restart everything is new once.
 */
export function unchangedSince(feed: string, tag: string, now: Date): Date {
  const before = answered.get(feed);
  const second = Math.floor(now.getTime() / 1000) * 1000;
  const since = before?.tag === tag ? before.since : Math.max(second, (before?.since ?? 0) + 1000);
  // Set anew, so that those that nobody reads any more are the first to be forgotten.
  answered.delete(feed);
  answered.set(feed, { tag, since });
  const oldest = answered.size > mostKept ? answered.keys().next().value : undefined;
  if (oldest !== undefined) answered.delete(oldest);
  return new Date(since);
}

/** What the reader has already: by its fingerprint where it sends one, which then decides alone (RFC 9110 §13.2.2), or by its date. */
export function readerHasIt(
  { known, since }: { known: string | null; since?: string | null | undefined },
  tag: string,
  modified: Date,
): boolean {
  const bare = (one: string) => one.trim().replace(/^W\//, "");
  if (known !== null) return known.trim() === "*" || known.split(",").some((one) => bare(one) === bare(tag));
  return since ? Date.parse(since) >= modified.getTime() : false;
}
