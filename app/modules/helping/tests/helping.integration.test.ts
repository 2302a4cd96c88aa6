import { expect, test } from "vitest";
import { checkCampaign } from "#app/modules/audit/use-cases/check-campaign.server.ts";
import { exportFlows } from "#app/modules/audit/use-cases/export-flows.server.ts";
import { askHelpOut } from "#app/modules/campaigns/use-cases/ask-help-out.server.ts";
import { closeProductionRequest } from "#app/modules/campaigns/use-cases/close-production-request.server.ts";
import { confirmProductionRequest } from "#app/modules/campaigns/use-cases/confirm-production-request.server.ts";
import { getCampaign } from "#app/modules/campaigns/use-cases/get-campaign.server.ts";
import { getProductionRequest } from "#app/modules/campaigns/use-cases/get-production-request.server.ts";
import { listMovements } from "#app/modules/flows/use-cases/list-movements.server.ts";
import { getShipment } from "#app/modules/giving/use-cases/get-shipment.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { getLot } from "#app/modules/making/use-cases/get-lot.server.ts";
import { listRuns } from "#app/modules/making/use-cases/list-runs.server.ts";
import { listCampaignRows } from "#app/modules/publication/use-cases/list-campaign-rows.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { refusal } from "#tests/factories/bookings.ts";
import { aPerson } from "#tests/factories/people.ts";
import { done, run, smallRequest, unsigned } from "#tests/factories/production.ts";
import { aMailTo } from "#tests/factories/sign-in.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { countHelpOuts } from "../helping.server.ts";
import { acceptHelpOut } from "../use-cases/accept-help-out.server.ts";
import { makeHelpOut } from "../use-cases/make-help-out.server.ts";

async function asked(email: string, more: Record<string, unknown> = {}) {
  const space = await aSpace();
  const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  const { code } = await done(askHelpOut, visitor, smallRequest({ space: space.slug, email, ...more }));
  const key = (await aMailTo(email)).link.pathname.split("/")[3] ?? "";
  return { space, keeper, request: code, key };
}

test("three knobs: asked without an account, accepted, made in two bags, handed over, counted", async () => {
  const { keeper, request, key } = await asked("zoe@repair.example");
  expect(refusal(await run(acceptHelpOut, keeper, { request })).code).toBe("helping.not_confirmed");
  await done(confirmProductionRequest, visitor, { request, key });
  expect((await done(acceptHelpOut, keeper, { request })).runs).toHaveLength(1);
  expect((await aMailTo("zoe@repair.example")).subject).toContain("s’en occupe");
  expect((await done(acceptHelpOut, keeper, { request })).runs).toEqual([]);

  const first = await done(makeHelpOut, keeper, { request, quantity: 2 });
  expect(await done(getLot, keeper, { lot: first.lot })).toMatchObject({ declared: 2, reserved: 2, awaiting: 0 });
  const second = await done(makeHelpOut, keeper, { request, quantity: 3 });
  expect(await done(getLot, keeper, { lot: second.lot })).toMatchObject({ declared: 3, reserved: 1 });
  expect(refusal(await run(makeHelpOut, keeper, { request, quantity: 1 })).code).toBe("helping.already_made");

  for (const { shipment } of [first, second]) {
    const left = await done(handOverShipment, keeper, { shipment, ...unsigned });
    const lines = left.lines.map(({ id, inTransit }) => ({ line: id, good: inTransit }));
    expect(await done(receiveShipment, visitor, { shipment, key, lines })).toMatchObject({ stage: "received" });
  }
  const followed = await done(getProductionRequest, visitor, { request, key });
  expect(followed).toMatchObject({ status: "satisfied", lines: [{ received: 3, target: 3 }] });
});

test("what waits for an answer is counted in the header of those who may give it, until it is given", async () => {
  const { space, keeper, request, key } = await asked("compte@repair.example");
  const member = await aPerson({ roles: { [space.id]: "member" } });
  expect(await countHelpOuts(keeper)).toBe(0);
  await done(confirmProductionRequest, visitor, { request, key });
  const counts = async () => [await countHelpOuts(keeper), await countHelpOuts(member), await countHelpOuts(visitor)];
  expect(await counts()).toEqual([1, 0, 0]);
  await done(acceptHelpOut, keeper, { request });
  expect(await counts()).toEqual([0, 0, 0]);
});

test("the same key makes one bag", async () => {
  const { keeper, request, key } = await asked("une-fois@repair.example");
  await done(confirmProductionRequest, visitor, { request, key });
  await done(acceptHelpOut, keeper, { request });
  const made = await done(makeHelpOut, keeper, { request, quantity: 3 }, { idempotencyKey: "k1" });
  expect((await done(getShipment, keeper, { shipment: made.shipment })).lines).toMatchObject([{ quantity: 3 }]);
  expect(refusal(await run(makeHelpOut, keeper, { request, quantity: 3 }, { idempotencyKey: "k1" })).code).toBe(
    "helping.already_made",
  );
});

test("for anybody but the keepers of the space that was asked, it does not exist", async () => {
  const { request, space } = await asked("secret@repair.example");
  const member = await aPerson({ roles: { [space.id]: "member" } });
  for (const viewer of [member, await aPerson()])
    expect(refusal(await run(acceptHelpOut, viewer, { request })).code).toBe("helping.not_found");
});

test("no is said with its reason, by mail", async () => {
  const { keeper, request, key } = await asked("non@repair.example");
  await done(confirmProductionRequest, visitor, { request, key });
  await done(closeProductionRequest, keeper, { request, reason: "Notre imprimante est en panne." });
  expect((await aMailTo("non@repair.example")).text).toContain("Notre imprimante est en panne.");
  expect(refusal(await run(acceptHelpOut, keeper, { request })).code).toBe("helping.over");
});

test("what a space is asked to help out with is nobody else’s to read: neither what, nor how many, nor where", async () => {
  const { keeper, request, key } = await asked("lea@repair.example");
  await done(confirmProductionRequest, visitor, { request, key });
  await done(acceptHelpOut, keeper, { request });
  const { campaign } = await done(getProductionRequest, visitor, { request, key });
  const stranger = await aPerson();
  for (const viewer of [visitor, stranger])
    for (const verb of [getCampaign, listRuns, listMovements, listCampaignRows, exportFlows, checkCampaign])
      expect(refusal(await run<unknown>(verb, viewer, { campaign: campaign.code, what: "asked" })).code).toBe(
        "campaigns.not_found",
      );
  expect((await done(listRuns, keeper, { campaign: campaign.code })).items).toHaveLength(1);
});
