import { expect, test } from "vitest";
import { database } from "#app/platform/db/database.server.ts";
import { must } from "#tests/factories/bookings.ts";
import { aMaterial, by } from "#tests/factories/materials.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { materialJobs } from "../low-stock.server.ts";
import { acceptMaterialRequest } from "../use-cases/accept-material-request.server.ts";
import { askMaterial } from "../use-cases/ask-material.server.ts";
import { cancelMaterialRequest } from "../use-cases/cancel-material-request.server.ts";
import { recordMovement } from "../use-cases/record-movement.server.ts";
import { updateMaterial } from "../use-cases/update-material.server.ts";

const later = (days: number) => new Date(wednesday.getTime() + days * 86_400_000);

/** What the keeper was mailed about the stock running low, the oldest first, after the job has run at that instant. */
async function told(email: string, now: Date): Promise<string[]> {
  for (const { run } of materialJobs) await run(now);
  const db = await database();
  const mails = await db.outboxMail.findMany({
    where: { recipient: email, subject: { startsWith: "Bientôt épuisé" } },
    orderBy: { createdAt: "asc" },
  });
  return mails.map(({ text }) => text.replace(/\s/g, " "));
}

test("the keepers are told once each time the stock falls to its mark", async () => {
  const { keeper, material } = await aMaterial({ lowStock: 2000 });
  const move = (kind: string, quantity: number, now: Date) =>
    by(keeper, recordMovement, { material: material.code, kind, quantity }, now);
  expect(await told(keeper.email, wednesday)).toEqual([]);
  must(await move("consume", 7999, later(1)));
  expect(await told(keeper.email, later(1))).toEqual([]);
  must(await move("consume", 1, later(1)));
  expect(await told(keeper.email, later(1))).toEqual([expect.stringContaining("Il reste 2 kg de PETG transparent")]);
  must(await move("consume", 500, later(2)));
  expect(await told(keeper.email, later(2))).toHaveLength(1);
  must(await move("receive", 5000, later(3)));
  expect(await told(keeper.email, later(3))).toHaveLength(1);
  must(await move("consume", 6500, later(4)));
  expect(await told(keeper.email, later(4))).toEqual([
    expect.stringContaining("Il reste 2 kg"),
    expect.stringContaining("Il n’y a plus de PETG transparent libre"),
  ]);
});

test("what is promised to others counts, and so does a batch that expires", async () => {
  const { keeper, material } = await aMaterial({ lowStock: 2000, batch: "L-1", expiresOn: "2027-03-05" });
  const space = await aSpace();
  const asker = await aPerson({ roles: { [space.id]: "keeper" } });
  const ask = { material: material.code, space: space.id, quantity: 9000 };
  const { code: request } = must(await by(asker, askMaterial, ask));
  expect(await told(keeper.email, wednesday)).toEqual([]);
  must(await by(keeper, acceptMaterialRequest, { request }));
  expect(await told(keeper.email, wednesday)).toHaveLength(1);
  must(await by(asker, cancelMaterialRequest, { request }));
  expect(await told(keeper.email, later(1))).toHaveLength(1);
  expect(await told(keeper.email, later(9))).toHaveLength(1);
  expect(await told(keeper.email, later(10))).toHaveLength(2);
});

test("another mark is judged as it is set; without a mark nobody is told", async () => {
  const { keeper, material } = await aMaterial({});
  const mark = (lowStock: number | null) => by(keeper, updateMaterial, { material: material.code, lowStock });
  expect(await told(keeper.email, wednesday)).toEqual([]);
  must(await mark(10_000));
  expect(await told(keeper.email, wednesday)).toHaveLength(1);
  must(await mark(null));
  expect(await told(keeper.email, wednesday)).toHaveLength(1);
  must(await mark(20_000));
  expect(await told(keeper.email, wednesday)).toHaveLength(2);
});
