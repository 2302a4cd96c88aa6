import { createHash } from "node:crypto";
import { publicUrl } from "#app/platform/env.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { isLanguage, translate } from "#app/platform/i18n/words.server.ts";
import { feedRange } from "./booking-event.ts";
import { eventOf, oneLine, type Reader } from "./event-words.ts";
import { readerHasIt, unchangedSince } from "./feed-freshness.server.ts";
import { opensFeed } from "./feed-secret.server.ts";
import {
  eventTexts,
  type FeedSubject,
  findFeedById,
  findSubject,
  readEvent,
  type SubjectRow,
} from "./repos/feed.repo.server.ts";
import { writeCalendar } from "./write-calendar.server.ts";

interface Asked {
  now: Date;
  /** Of the address; otherwise that of the person, or French. */
  language: string | null;
  /** What the reader has already (If-None-Match), and of when it is (If-Modified-Since). */
  known: string | null;
  since?: string | null;
}

const headers = {
  "Cache-Control": "private, no-cache",
  "X-Robots-Tag": "noindex",
};

function nameOf(reader: Reader, { name, spaceName }: SubjectRow, language: Language): string {
  const t = translate(language);
  if (reader === "person") return t("feeds.name_person");
  if (reader === "space") return t("feeds.name_space", { name });
  return oneLine(t(reader === "public" ? "feeds.name_public" : "feeds.name_listing", { name, space: spaceName }));
}

/** The fingerprint is that of the rows: a reader that has them already costs one query. The day counts, since feeds move with it. */
function fingerprint(rows: readonly string[], beside: readonly string[], now: Date): string {
  const hash = createHash("sha256");
  for (const part of [now.toISOString().slice(0, 10), publicUrl(), ...beside, ...rows]) hash.update(part).update("\n");
  return `W/"${hash.digest("base64url").slice(0, 27)}"`;
}

async function answer(subject: FeedSubject, found: SubjectRow, reader: Reader, asked: Asked): Promise<Response> {
  const { now } = asked;
  const language = [asked.language, found.language].find(isLanguage) ?? "fr";
  const range = { ...feedRange(now), now };
  const name = nameOf(reader, found, language);
  const texts = await eventTexts(subject, range);
  const rows = texts.map((text) => readEvent(text, range.until));
  const telling = {
    reader,
    language,
    now,
    origin: publicUrl(),
    listingId: subject.kind === "listing" ? subject.subjectId : undefined,
  };
  const events = rows.map((row) => eventOf(row, telling)).filter((event) => event !== undefined);
  const states = events.map(({ uid, status }) => `${uid} ${status}`);
  const tag = fingerprint(texts, [reader, language, name, ...states], now);
  const modified = unchangedSince([reader, subject.subjectId, language].join(" "), tag, now);
  const about = { ...headers, ETag: tag, "Last-Modified": modified.toUTCString() };
  if (readerHasIt(asked, tag, modified)) return new Response(null, { status: 304, headers: about });
  const type = {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'inline; filename="agenda.ics"',
  };
  return new Response(writeCalendar(name, events), { headers: { ...about, ...type } });
}

/** What a request asks of a feed. */
export function askedBy({ url, headers: sent }: Request, now: Date): Asked {
  return {
    now,
    language: new URL(url).searchParams.get("language"),
    known: sent.get("If-None-Match"),
    since: sent.get("If-Modified-Since"),
  };
}

function nothing(): Response {
  return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
}

/** When a listing is taken, and nothing of who takes it; `listingId` is one that anybody may see. */
export async function publicFeed(listingId: string, asked: Asked): Promise<Response> {
  const found = await findSubject("listing", listingId);
  return found ? answer({ kind: "listing", subjectId: found.id }, found, "public", asked) : nothing();
}

/** The calendar behind a secret address: wrong, renewed or unknown, it does not exist. */
export async function secretFeed(id: string, secret: string, asked: Asked): Promise<Response> {
  const feed = await findFeedById(id);
  if (!opensFeed(feed, secret) || !feed) return nothing();
  const found = await findSubject(feed.kind, feed.subjectId);
  return found ? answer(feed, found, feed.kind, asked) : nothing();
}
