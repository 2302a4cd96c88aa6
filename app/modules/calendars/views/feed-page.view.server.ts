import { redirect } from "react-router";
import { refused } from "#app/platform/http/form.server.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatDay } from "#app/platform/i18n/format.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { FeedKind } from "../feed.policy.ts";
import { publicFeedAddress } from "../feed-secret.server.ts";
import { getFeed } from "../use-cases/get-feed.server.ts";
import { renewFeed } from "../use-cases/renew-feed.server.ts";

/** An address to subscribe to, ready to be shown. */
export interface FeedView {
  id: string;
  title: string | null;
  line: string;
  address: string | null;
  /** For the program that reads calendars on this device. */
  webcal: string | null;
  since: string | null;
  /** Absent where the address is public. */
  act: { label: string; line: string | null; renews: boolean } | null;
  words: { address: string; open: string };
}

function wordsOf({ t }: Visit) {
  return { address: t("feeds.address"), open: t("feeds.open") };
}

function webcalOf(address: string): string {
  return address.replace(/^https?:/, "webcal:");
}

/** The secret address of a calendar for whoever may have it, otherwise nothing. */
export async function secretFeedView(visit: Visit, kind: FeedKind, subject: string): Promise<FeedView | null> {
  const { t, language, now } = visit;
  const found = await execute(getFeed, contextOf(visit), { kind, subject });
  if (!found.ok) return null;
  const { address, createdAt, renewedAt } = found.value;
  const at = renewedAt ?? createdAt;
  const date = at ? formatDay(new Date(at), language, "Europe/Paris", now) : "";
  return {
    id: "secret",
    title: kind === "listing" ? t("feeds.secret_title") : null,
    line: t(kind === "person" ? "feeds.secret_person" : "feeds.secret_line"),
    address,
    webcal: address && webcalOf(address),
    since: at ? t(renewedAt ? "feeds.renewed" : "feeds.made", { date }) : t("feeds.no_address"),
    act: {
      label: t(address ? "feeds.renew" : "feeds.make"),
      line: address ? t("feeds.renew_line") : null,
      renews: address !== null,
    },
    words: wordsOf(visit),
  };
}

export function publicFeedView(visit: Visit, code: string): FeedView {
  const { t, language } = visit;
  const address = publicFeedAddress(code, language);
  const said = { title: t("feeds.public_title"), line: t("feeds.public_line"), since: null };
  return { id: "public", ...said, address, webcal: webcalOf(address), act: null, words: wordsOf(visit) };
}

/** Makes the address, or another one, and comes back to the page. */
export async function renewAndReturn(visit: Visit, kind: FeedKind, subject: string, page: string) {
  const result = await execute(renewFeed, contextOf(visit), { kind, subject });
  return result.ok ? redirect(page, 303) : refused(visit, result.failure, "renew-feed", {});
}
