import { askHelpOutPath } from "#app/modules/campaigns/campaign.urls.ts";
import { spaceContributionsPath } from "#app/modules/contributions/contribution.urls.ts";
import { precisionWords } from "#app/modules/geography/precision-words.ts";
import { helpOutsPath } from "#app/modules/helping/helping.urls.ts";
import { listPublishedOfSpaces } from "#app/modules/listings/listings.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { openingHoursOfTyped } from "../opening-hours.ts";
import type { SpaceOutput } from "../space.schema.ts";
import { paragraphs } from "../space.ts";
import { spaceUrl } from "../space.urls.ts";
import { comingClosures, weekInWords } from "./hours.view.server.ts";

const tones = { open: "ok", being_created: "act", planned: "quiet", closed: "stop" } as const;
type Tone = (typeof tones)[keyof typeof tones];

export interface SpaceHead {
  slug: string;
  name: string;
  kind: string;
  status: string;
  statusTone: Tone;
  place: string;
  can: Record<string, boolean>;
}

function toneOf(status: string): Tone {
  return tones[status as keyof typeof tones] ?? "quiet";
}

/** What stands above every page of a space. */
export function headOf(space: SpaceOutput, { language }: Pick<Visit, "language">): SpaceHead {
  const { slug, name, postcode, town, department, can } = space;
  return {
    slug,
    name,
    kind: say(language, `spaces.${space.kind}_kind`),
    status: say(language, `spaces.status_${space.status}`),
    statusTone: toneOf(space.status),
    place: [postcode, town].filter(Boolean).join(" ") || department,
    can,
  };
}

function zoneNote(zone: string, { language }: Visit): string | null {
  return zone === "Europe/Paris" ? null : say(language, "space_sentences.hours_zone", { zone });
}

function hostAndPath(address: string): string {
  return address.replace(/^https?:\/\//, "").replace(/\/$/, "");
}

/** Where a space that somebody answers for is asked for a few pieces, where its keepers see what was asked, and what it did for others. */
function helpOutLinks({ slug, claimed, archivedAt, status, can }: SpaceOutput, { t }: Visit) {
  if (!claimed || archivedAt !== null || status === "closed") return [];
  const ask = { href: askHelpOutPath(slug), label: t("help_pages.space_link") };
  const done = { href: spaceContributionsPath(slug), label: t("contribution_pages.space_link") };
  return can.lend ? [ask, { href: helpOutsPath(slug), label: t("help_pages.list_title") }, done] : [ask, done];
}

export async function spacePage(space: SpaceOutput, visit: Visit) {
  const { language, now } = visit;
  const { exceptions, ...opening } = space.opening;
  const { hours } = openingHoursOfTyped({
    ...opening,
    exceptions: exceptions.flatMap(({ ranges, ...each }) =>
      (ranges.length ? ranges : [{}]).map((r) => ({ ...each, ...r })),
    ),
  });
  const place = { zone: space.zone, territory: space.territory, hours };
  const stated = hours.weekly !== "always";
  return {
    head: headOf(space, visit),
    offers: await listPublishedOfSpaces([space.id], language),
    closed: space.status === "closed",
    helpOuts: helpOutLinks(space, visit),
    summary: space.summary,
    paragraphs: paragraphs(space.description),
    address: [space.address, [space.postcode, space.town].filter(Boolean).join(" ")].filter(Boolean),
    pin:
      space.pin.latitude === null || space.pin.longitude === null
        ? null
        : {
            latitude: space.pin.latitude,
            longitude: space.pin.longitude,
            note: precisionWords(language, space.pin.precision),
          },
    hours: {
      stated,
      week: stated || hours.closures.length > 0 ? weekInWords(place, language, now) : [],
      closures: comingClosures(place, language, now),
      zone: zoneNote(space.zone, visit),
    },
    website: space.website ? { href: space.website, text: hostAndPath(space.website) } : null,
    contact: space.contact,
    signedIn: visit.viewer.kind === "person",
    networks: space.networks,
    unclaimed: space.claimed ? null : { source: space.source },
    demo: space.demo,
    archived: space.archivedAt !== null,
    shortAddress: hostAndPath(`${publicUrl()}${spaceUrl(space.slug)}`),
  };
}

export type SpacePageView = Awaited<ReturnType<typeof spacePage>>;
