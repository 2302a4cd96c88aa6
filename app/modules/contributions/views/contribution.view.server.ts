import type { z } from "zod";
import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import { ownClaims } from "#app/modules/claims/claims.server.ts";
import { listingPath } from "#app/modules/listings/listing.urls.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import { openSpace } from "#app/modules/spaces/spaces.server.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatDate } from "#app/platform/i18n/format.ts";
import sentences from "#app/platform/i18n/fr/contribution-pages.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import type { contributionOutput } from "../contribution.schema.ts";
import { getOwnContributions } from "../use-cases/get-own-contributions.server.ts";
import { getSpaceContributions } from "../use-cases/get-space-contributions.server.ts";

type Contribution = z.output<typeof contributionOutput>;
type Name = keyof typeof sentences;

/** These pages bring their own words. */
function contributionWords({ language }: Visit): Record<Name, string> {
  const plain = (Object.entries(sentences) as [Name, string][]).filter(([, sentence]) => !sentence.includes("{"));
  return Object.fromEntries(plain.map(([name]) => [name, say(language, `contribution_pages.${name}`)])) as Record<
    Name,
    string
  >;
}

/** One day, or the first and the last. */
function datesWords({ from, until }: { from: string; until: string }, zone: string, { language, t }: Visit): string {
  const first = formatDate(new Date(from), language, zone);
  const last = formatDate(new Date(until), language, zone);
  return first === last ? first : t("contribution_pages.dates", { first, last });
}

function rowView(row: Contribution, zone: string, visit: Visit) {
  return {
    key: `${row.campaign}|${row.item}|${row.kind}`,
    ...{ item: row.item, campaign: row.title, href: campaignPath(row.campaign) },
    kind: say(visit.language, `contribution_pages.kind_${row.kind}`),
    pieces: formatCount(row.pieces, visit.language),
    dates: datesWords(row, zone, visit),
  };
}

export type ContributionView = ReturnType<typeof rowView>;

/** The public record of a space; undefined where nobody answers for one. */
export async function spaceContributionsPage(visit: Visit, slug: string) {
  const space = await openSpace(slug);
  const found = await execute(getSpaceContributions, contextOf(visit), { space: slug });
  if (!space.ok || !found.ok) return undefined;
  const { name, zone } = space.value;
  const { items, materials, machines, makers } = found.value;
  const { language, t } = visit;
  return {
    title: t("contribution_pages.space_title", { space: name }),
    space: { name, href: spaceUrl(space.value.slug) },
    rows: items.map((row) => rowView(row, zone, visit)),
    materials: materials.map(({ campaign, title, material, unit, quantity, ...dates }) => ({
      key: `${campaign}|${material}|${unit}`,
      ...{ material, campaign: title, href: campaignPath(campaign), dates: datesWords(dates, zone, visit) },
      quantity: `${formatCount(quantity, language)}\u00a0${say(language, `contribution_pages.unit_${unit}`)}`,
    })),
    machines: machines.map(({ campaign, title, machine, listing, loans, ...dates }) => ({
      key: `${campaign}|${listing}`,
      ...{ machine, listing: listingPath(listing), campaign: title, href: campaignPath(campaign) },
      ...{ loans: formatCount(loans, language), dates: datesWords(dates, zone, visit) },
    })),
    makers: makers.map(({ name: maker, pieces }) => ({
      name: maker,
      pieces: t("contribution_pages.maker_pieces", { count: pieces, pieces: formatCount(pieces, language) }),
    })),
    words: contributionWords(visit),
  };
}

/** A person’s own record, which prints as an attestation. */
export async function ownContributionsPage(visit: Visit, person: Person) {
  const found = await execute(getOwnContributions, contextOf(visit), {});
  const { items, shownSince } = found.ok ? found.value : { items: [], shownSince: null };
  const { language, t } = visit;
  const zone = "Europe/Paris";
  const first = items.map(({ from }) => from).sort()[0];
  const last = items
    .map(({ until }) => until)
    .sort()
    .at(-1);
  return {
    title: t("contribution_pages.own_title"),
    name: person.name,
    rows: items.map((row) => rowView(row, zone, visit)),
    claims: await ownClaims(visit, person.userId),
    attests:
      first && last
        ? t("contribution_pages.attests", {
            name: person.name,
            first: formatDate(new Date(first), language, zone),
            last: formatDate(new Date(last), language, zone),
          })
        : "",
    drawn: t("contribution_pages.drawn", { day: formatDate(visit.now, language, zone) }),
    shown: shownSince !== null,
    since: shownSince
      ? t("contribution_pages.shown_since", { day: formatDate(new Date(shownSince), language, zone) })
      : "",
    words: contributionWords(visit),
  };
}
