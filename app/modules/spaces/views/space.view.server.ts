import type { OpeningHours, TimeRange } from "#app/modules/availability/availability.ts";
import { pinOf } from "#app/modules/geography/geography.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { roles, type Viewer } from "#app/platform/viewer.ts";
import { openingHoursOf, timeOfMinutes } from "../opening-hours.ts";
import type { SpaceRow } from "../repos/space.repo.server.ts";
import { mayInSpace, spaceVerbs } from "../space.policy.ts";
import type { OpeningOutput, SpaceOutput } from "../space.schema.ts";

function typedRange({ opens, closes }: TimeRange): { opens: string; closes: string } {
  return { opens: timeOfMinutes(opens), closes: timeOfMinutes(closes) };
}

/** Hours as they are typed, so that what is read can be sent back. */
export function openingView(hours: OpeningHours): OpeningOutput {
  const { weekly, exceptions, closures, closingHolidays } = hours;
  return {
    always: weekly === "always",
    weekly: weekly === "always" ? [] : weekly.map((range) => ({ weekday: range.weekday, ...typedRange(range) })),
    exceptions: exceptions.map(({ date, ranges, reason = "" }) => ({ date, reason, ranges: ranges.map(typedRange) })),
    closures: closures.map(({ from, to, reason = "" }) => ({ from, to, reason })),
    closesOnAllHolidays: closingHolidays === "all",
    closingHolidays: typeof closingHolidays === "string" ? [] : [...closingHolidays],
  };
}

export function summaryView(space: SpaceRow) {
  const { id, slug, name, kind, status, summary, town, department, latitude, longitude, claimed } = space;
  return { id, slug, name, kind, status, summary, town, department, latitude, longitude, pin: pinOf(space), claimed };
}

/** What the viewer may do here, by verb; the pages show no act that would be refused. */
function abilities(viewer: Viewer, space: SpaceRow): Record<string, boolean> {
  const lives = space.archivedAt === null;
  return {
    ...Object.fromEntries(
      spaceVerbs.map((verb) => [verb, (lives || verb.startsWith("see_")) && mayInSpace(viewer, verb, space.id)]),
    ),
    claim: lives && !space.claimed && viewer.kind === "person",
  };
}

export function spaceView(space: SpaceRow, networks: { slug: string; name: string }[], viewer: Viewer): SpaceOutput {
  const { formerSlug, description, address, postcode, country, zone, territory, website, source, demo, version } =
    space;
  return {
    ...summaryView(space),
    formerSlug,
    description,
    address,
    postcode,
    country,
    zone,
    territory,
    opening: openingView(openingHoursOf(space.opening)),
    website,
    contact: viewer.kind === "person" ? { email: space.contactEmail, phone: space.phone } : null,
    source,
    askingRole: roles.find((role) => role === space.askingRole) ?? "member",
    demo,
    version,
    updatedAt: isoWithOffset(space.updatedAt, zone),
    archivedAt: space.archivedAt ? isoWithOffset(space.archivedAt, zone) : null,
    networks: networks.map(({ slug, name }) => ({ slug, name })),
    can: abilities(viewer, space),
  };
}
