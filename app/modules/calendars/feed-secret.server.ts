import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "#app/modules/accounts/secret.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";

interface Turn {
  id: string;
  /** Renewing is adding one: the former secret then opens nothing. */
  turn: number;
}

/** Derived from the key of this instance, so that nothing in the database opens a calendar. */
function secretOf({ id, turn }: Turn): string {
  return createHmac("sha256", authSecret()).update(`calendar feed ${id} ${turn}`).digest("base64url").slice(0, 32);
}

/** Takes the same time whether the secret is nearly right, wrong, or of a feed that does not exist. */
export function opensFeed(feed: Turn | null, secret: string): boolean {
  const digest = (text: string) => createHmac("sha256", authSecret()).update(text).digest();
  const same = timingSafeEqual(digest(secretOf(feed ?? { id: "", turn: 0 })), digest(secret));
  return feed !== null && same;
}

/** The language of whoever asked for the address goes with it: programs that read calendars say none. */
export function feedAddress(feed: Turn, language: Language): string {
  const words = language === "fr" ? "" : `?language=${language}`;
  return `${publicUrl()}/calendars/${feed.id}/${secretOf(feed)}.ics${words}`;
}

export function publicFeedAddress(code: string, language: Language): string {
  return `${publicUrl()}/l/${code}/calendar.ics${language === "fr" ? "" : `?language=${language}`}`;
}
