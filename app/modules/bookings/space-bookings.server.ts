import { dayInterval, localDateOf } from "#app/modules/availability/availability.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { listFilters } from "./booking.schema.ts";
import { sides } from "./booking.ts";
import { spaceBookingsUrl } from "./booking.urls.ts";
import { loanCards } from "./loan-card.server.ts";
import { listBookingRows } from "./repos/list.repo.server.ts";
import { findZones } from "./repos/loan-facts.repo.server.ts";

const pageLength = 25;

/** The loans of a space, on one side, latest first, a page at a time. */
export async function spaceBookings(visit: Visit, space: Person["memberships"][number], search: URLSearchParams) {
  const side = sides.find((one) => one === search.get("side")) ?? "lender";
  const filter = listFilters.find((one) => one === search.get("filter")) ?? "all";
  const [, start, id] = /^(\d+)\.(\w+)$/.exec(search.get("after") ?? "") ?? [];
  const zone = (await findZones([space.spaceId])).get(space.spaceId) ?? "Europe/Paris";
  const today = localDateOf(visit.now.getTime(), zone);
  const rows = await listBookingRows({
    whose: { spaceId: space.spaceId, side },
    filter,
    once: true,
    now: visit.now,
    day: dayInterval(today, today, zone),
    after: start && id ? { start: Number(start), id } : undefined,
    take: pageLength + 1,
  });
  const shown = rows.slice(0, pageLength);
  const last = shown.at(-1);
  const after = rows.length > pageLength && last ? `${last.startAt.getTime()}.${last.id}` : null;
  return {
    space: { name: space.name, href: spaceUrl(space.slug) },
    sides: sides.map((one) => ({
      href: spaceBookingsUrl(space.slug, { side: one }),
      label: visit.t(`loans.side_${one}`),
      current: one === side,
    })),
    filters: listFilters.map((one) => ({
      href: spaceBookingsUrl(space.slug, { side, filter: one }),
      label: visit.t(`loans.filter_${one}`),
      current: one === filter,
    })),
    loans: await loanCards(visit, shown, { together: true }),
    next: after ? spaceBookingsUrl(space.slug, { side, filter, after }) : null,
  };
}
