import { expect, test } from "vitest";
import { database } from "#app/platform/db/database.server.ts";
import { aPrepared, aReadyCampaign } from "#tests/factories/giving.ts";
import { run, unsigned } from "#tests/factories/production.ts";
import { handOverShipment } from "../use-cases/hand-over-shipment.server.ts";

async function subjectsTo(recipient: string): Promise<string[]> {
  const db = await database();
  const mails = await db.outboxMail.findMany({ where: { recipient }, orderBy: { id: "asc" } });
  return mails.map(({ subject }) => subject);
}

test("whoever asked is told once that the request counts, and once that a delivery has left with what is in it", async () => {
  const scene = await aReadyCampaign();
  const { shipment, request } = await aPrepared(scene, 10);
  const { code, asker } = request;
  const about = async (word: string) => (await subjectsTo(asker.email)).filter((subject) => subject.includes(word));
  expect(await about(code)).toContainEqual(expect.stringMatching(/^Demande \w+ lue : 10 × /));
  expect(await about("En route")).toEqual([]);
  const leave = () => run(handOverShipment, scene.maker, { shipment, ...unsigned }, { idempotencyKey: "once" });
  expect([(await leave()).ok, (await leave()).ok]).toEqual([true, true]);
  expect(await about("En route")).toEqual([expect.stringMatching(/^En route : 10 × /)]);
});
