import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatPercent } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { mayRead } from "./ownership.policy.ts";
import { ownersUrl } from "./ownership.urls.ts";

/** « 33,33 % » */
export function percentWords(share: number, language: Language): string {
  return formatPercent(share / 10_000, language);
}

interface OwnersRow {
  code: string;
  space: { id: string };
  owners: readonly { spaceId: string; slug: string; name: string; share: number }[];
}

/** Whose a listing is, when several own it; what they agreed to is for them. */
export function ownersView({ code, space, owners }: OwnersRow, { viewer, language, t }: Visit) {
  const reads = mayRead(viewer, [space.id, ...owners.map(({ spaceId }) => spaceId)]);
  return {
    title: t("ownership_pages.owned_by"),
    owners: owners.map(({ slug, name, share }) => ({
      name,
      href: spaceUrl(slug),
      share: percentWords(share, language),
    })),
    agreement: reads ? { href: ownersUrl(code), label: t("ownership_pages.title") } : null,
  };
}
export type OwnersView = ReturnType<typeof ownersView>;
