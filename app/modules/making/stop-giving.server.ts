import type { ExplanationCode } from "#app/modules/flows/explanation.ts";
import { insertReservations, promisesOfLots } from "#app/modules/flows/flows.server.ts";
import type { Reservation } from "#app/modules/flows/reservation.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import { promisedLines } from "./repos/trace.repo.server.ts";
import { randomKey, writtenBy } from "./write-lot.server.ts";

/** Gives back every promise of these lots, to the lines of one usage or to all. */
export async function releaseLots(
  context: Pick<Context, "viewer" | "now">,
  campaignId: string,
  lotIds: readonly string[],
  why: { code: ExplanationCode; reason: string; usage?: string },
): Promise<number> {
  const lines = await promisedLines(lotIds, why.usage);
  const released = (await promisesOfLots(lotIds))
    .filter(({ requestLineId }) => lines.has(requestLineId))
    .map(({ quantity, ...promised }): Reservation => {
      const explanation = { code: why.code, params: { quantity } };
      return { ...promised, kind: "released", delta: -quantity, explanation, reason: why.reason };
    });
  await insertReservations(released, writtenBy(context, campaignId, context.now, randomKey("stopped")));
  return released.reduce((sum, { delta }) => sum - delta, 0);
}
