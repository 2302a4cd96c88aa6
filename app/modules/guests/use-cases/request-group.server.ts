import { z } from "zod";
import { togetherSchema } from "#app/modules/groups/group.schema.ts";
import { type JudgedLine, judgeTogether, lineWords, settleLines } from "#app/modules/groups/groups.server.ts";
import type { ListingRules } from "#app/modules/listings/listing.ts";
import { formatInterval, isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../guest.failures.ts";
import { keepUntilConfirmed, missing } from "../keep-request.server.ts";
import { groupAskedByGuest, missingFields, openToGuests, wantedByAll } from "../public-asking.ts";
import { publicGroupSchema } from "../public-request.schema.ts";
import { mailGroupLink } from "../public-request-mail.server.ts";
import { standIn } from "../stand-in.ts";

function courtsOf(judged: readonly JudgedLine[]) {
  return judged.map(({ prepared }) => prepared.court);
}

function spanOf(judged: readonly JudgedLine[]) {
  return {
    start: new Date(Math.min(...judged.map(({ verdict }) => verdict.interval.start))),
    end: new Date(Math.max(...judged.map(({ verdict }) => verdict.interval.end))),
  };
}

export const requestGroup = defineUseCase({
  name: "request-group",
  module: "guests",
  summary:
    "Ask for several rooms and beds of one place without an account: nothing is asked before the link that is mailed is confirmed.",
  method: "POST",
  path: "/public-requests/groups",
  status: 202,
  access: "anyone",
  beforeConfirmation: true,
  input: publicGroupSchema,
  output: z.object({
    email: z.string(),
    expiresAt: z.string().describe("Until then the link confirms the request"),
    lines: z.int().describe("How many lines the link will ask for"),
  }),
  async run(context, { name, email, language, ...asked }) {
    const { now } = context;
    const viewer = standIn({ name, email, language });
    const judging = await judgeTogether({ ...context, viewer }, togetherSchema.parse(groupAskedByGuest(asked)));
    if (!judging.ok) return judging;
    const judged = judging.value;
    const courts = courtsOf(judged);
    const isOpen = courts.every(({ asking, listing }) =>
      openToGuests(asking, JSON.parse(listing.rules) as ListingRules),
    );
    if (!isOpen) return fail("no_guests");
    const wanted = wantedByAll(
      courts.map(({ listing }) => ({
        kind: listing.kind,
        insurance: (JSON.parse(listing.terms) as { insurance: string }).insurance,
      })),
    );
    const absent = missingFields(wanted, asked);
    if (absent.length > 0) return missing(absent);
    const settled = settleLines(judged, asked, viewer);
    if (!settled.ok) return settled;
    const left = judged.filter(({ refusal }) => refusal === null);
    const lines = asked.lines.filter((_, index) => judged[index]?.refusal === null);
    const [listing] = left.map(({ prepared }) => prepared.court.listing);
    if (!listing) return fail("no_guests");
    const input = { ...asked, lines, leaveOut: false };
    const kept = await keepUntilConfirmed(context, { listingId: listing.id, email, name, language, input });
    if (!kept.ok) return kept;
    const { token, expiresAt } = kept.value;
    await mailGroupLink({
      ...{ to: email, language, token, now, listing, title: asked.title },
      dates: formatInterval(spanOf(left), "day", language, listing.zone, now),
      lines: left.map((line) => {
        const { title, dates } = lineWords(line, language, now);
        return `${title}, ${dates}`;
      }),
    });
    return ok({ email, expiresAt: isoWithOffset(expiresAt, listing.zone), lines: lines.length });
  },
});
