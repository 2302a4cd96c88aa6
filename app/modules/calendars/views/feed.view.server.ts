import type { Language } from "#app/platform/i18n/translate.ts";
import { isLanguage } from "#app/platform/i18n/words.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import type { FeedOutput } from "../feed.schema.ts";
import { feedAddress } from "../feed-secret.server.ts";
import type { Feed, FeedSubject } from "../repos/feed.repo.server.ts";

function languageOf({ language }: Person): Language {
  return isLanguage(language) ? language : "fr";
}

export function showFeed({ kind, subjectId }: FeedSubject, feed: Feed | null, viewer: Person): FeedOutput {
  return {
    kind,
    subjectId,
    address: feed && feedAddress(feed, languageOf(viewer)),
    createdAt: feed?.createdAt.toISOString() ?? null,
    renewedAt: feed?.renewedAt?.toISOString() ?? null,
  };
}
