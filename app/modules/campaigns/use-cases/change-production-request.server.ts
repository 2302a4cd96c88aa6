import { z } from "zod";
import { pinFields, wholePin } from "#app/modules/geography/pin.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { type Context, defineUseCase } from "#app/platform/use-case.server.ts";
import { type OpenedRequest, requestFor } from "../access.server.ts";
import { changeable, named, pieces } from "../campaign.schema.ts";
import { describeRequest, noFacts } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { findRequest, isServed, lineFacts, updateContact, updateLine } from "../repos/request.repo.server.ts";
import { askFields, requestKeyField, requestOutput } from "../request.schema.ts";
import { matchKey, retarget } from "../request.ts";
import { giveBack, keptPin, moveRequest } from "../write-request.server.ts";

const lineChange = z.object({
  line: named,
  quantity: z.int().min(0).max(1_000_000).optional(),
  minimum: pieces.optional(),
  acceptsPart: z.boolean().optional(),
  surplus: z.int().min(0).max(1_000_000).optional(),
});
type LineChange = z.output<typeof lineChange>;

async function changeLine(
  context: Context,
  { request }: OpenedRequest,
  change: LineChange,
): Promise<Result<undefined>> {
  const line = request.lines.find(({ id }) => id === change.line);
  if (!line) return fail("request_not_found");
  const now = (await lineFacts([line.id])).get(line.id) ?? noFacts;
  const surplusConsented = change.surplus ?? line.surplusConsented;
  const changed = retarget({ ...now, surplusConsented }, change.quantity ?? line.target);
  if (!changed.ok) return changed;
  const { target, release } = changed.value;
  const minimum = Math.min(change.minimum ?? line.minimum, Math.max(1, target));
  await giveBack(context, line, release, { code: "reduced", params: { before: line.target, after: target } });
  const acceptsPart = change.acceptsPart ?? line.acceptsPart;
  await updateLine(line.id, { target, minimum, acceptsPart, surplusConsented });
  return ok(undefined);
}

interface PinChange {
  withoutPin: boolean;
  latitude?: number | undefined;
  longitude?: number | undefined;
}

function changedPin({ withoutPin, latitude, longitude }: PinChange, requesterKind: string) {
  if (withoutPin) return { latitude: null, longitude: null };
  return latitude === undefined || longitude === undefined ? {} : keptPin({ latitude, longitude }, requesterKind);
}

type PlaceAndUsage = Partial<Pick<z.output<typeof askFields>, "town" | "postcode" | "usage">>;

/**
 * Pieces are promised to a usage and counted where they arrive: both stand once something was promised or has left. A pin
 * that stays where it was while the town changes was of the other town.
 */
async function movedCard({ request }: OpenedRequest, given: PlaceAndUsage & PinChange) {
  const differs = (name: "town" | "postcode" | "usage") => given[name] !== undefined && given[name] !== request[name];
  const place = differs("town") || differs("postcode");
  const usage = differs("usage");
  if (!place && !usage) return ok({ details: {}, also: {} });
  if (await isServed(request.lines.map(({ id }) => id))) return fail("already_served");
  const elsewhere = differs("town") || request.postcode !== "";
  const samePin = given.latitude === undefined || given.latitude === request.latitude;
  return ok({
    details: { ...(place ? { place } : {}), ...(usage ? { usage: given.usage ?? "" } : {}) },
    also: {
      ...(place ? { matchKey: matchKey(request.requesterName, given.town ?? request.town) } : {}),
      ...(place && elsewhere && samePin ? { latitude: null, longitude: null } : {}),
    },
  });
}

export const changeProductionRequest = defineUseCase({
  name: "change-production-request",
  module: "campaigns",
  summary:
    "Change quantities, urgency or delivery of a request. Fewer gives back at once what was promised beyond; what already left stays counted. Its town and its usage change until something is promised.",
  method: "PATCH",
  path: "/production-requests/{request}",
  access: "anyone",
  beforeConfirmation: true,
  input: z
    .object({
      request: named,
      key: requestKeyField,
      lines: z.array(lineChange).max(20).default([]),
      ...changeable(
        askFields.pick({
          ...{ deliveryHours: true, urgency: true, tier: true, neededBy: true },
          ...{ phone: true, address: true, message: true, town: true, postcode: true, usage: true },
        }).shape,
      ),
      latitude: pinFields.latitude.optional(),
      longitude: pinFields.longitude.optional(),
      withoutPin: z.boolean().default(false).describe("Takes the pin away: the centre of the town counts again"),
    })
    .superRefine(wholePin),
  output: requestOutput,
  async run(
    context,
    { request: code, key, lines, phone, address, message, neededBy, withoutPin, latitude, longitude, ...changes },
  ) {
    const found = await requestFor(context.viewer, code, key);
    if (!found.ok) return found;
    const { request, campaign, by } = found.value;
    const card = await movedCard(found.value, { ...changes, withoutPin, latitude, longitude });
    if (!card.ok) return card;
    for (const change of lines) {
      const changed = await changeLine(context, found.value, change);
      if (!changed.ok) return changed;
    }
    const given = <Value extends object>(value: Value) =>
      Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
    await updateContact(request.contactId, given({ phone, address, message }));
    const moved = await moveRequest(context, {
      request,
      verb: "change",
      by,
      details: {
        ...Object.fromEntries(
          lines.flatMap(({ line, quantity }) => (quantity === undefined ? [] : [[line, quantity]])),
        ),
        ...card.value.details,
      },
      also: {
        ...given(changes),
        ...changedPin({ withoutPin, latitude, longitude }, request.requesterKind),
        ...card.value.also,
        ...(neededBy === undefined ? {} : { neededBy: neededBy && new Date(neededBy) }),
      },
    });
    if (!moved.ok) return moved;
    const after = await findRequest(request.id);
    return after ? ok(await describeRequest(after, campaign)) : fail("request_not_found");
  },
});
