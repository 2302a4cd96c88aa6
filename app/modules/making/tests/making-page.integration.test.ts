import { expect, test } from "vitest";
import { setCampaignRole } from "#app/modules/campaigns/use-cases/set-campaign-role.server.ts";
import { aCampaign, aRun, aValidation, done } from "#tests/factories/production.ts";
import { aVisit } from "#tests/factories/visits.ts";
import { declareLot } from "../use-cases/declare-lot.server.ts";
import { lotPage } from "../views/lot-page.view.server.ts";
import { makingPage } from "../views/making-page.view.server.ts";

test("a maker who also inspects is shown the bags of others to look at, and after a bag the way to the next", async () => {
  const scene = await aCampaign();
  const { campaign, maker, inspector } = scene;
  await aValidation(scene);
  const { run, pledge } = await aRun(scene, { pledged: 50 });
  await done(setCampaignRole, scene.coordinator, { campaign, email: maker.email, role: "inspector" });
  const { code } = await done(declareLot, maker, { pledge, quantity: 12 });
  const bagsOf = async (viewer: typeof maker) =>
    (await makingPage(aVisit(viewer), campaign))?.bags.map((bag) => [bag.code, bag.awaiting]);
  expect(await bagsOf(maker)).toEqual([]);
  expect(await bagsOf(inspector)).toEqual([[code, "12"]]);
  const leads = async (viewer: typeof maker) => (await lotPage(aVisit(viewer), code))?.leads.map(({ href }) => href);
  expect(await leads(maker)).toEqual([`/run/${run}`]);
  expect(await leads(inspector)).toEqual([]);
});
