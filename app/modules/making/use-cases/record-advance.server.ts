import { z } from "zod";
import { keyOf, momentOf } from "#app/modules/flows/flows.server.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { advanceFrom, materialNamed, settleAdvanceOf } from "#app/modules/materials/materials.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { type Context, defineUseCase } from "#app/platform/use-case.server.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import { pledgeFor } from "../access.server.ts";
import { factorOf, type Portion, portionsOf, remaining, stockUnits } from "../advance.ts";
import { fail } from "../failures.ts";
import { named, occurredAt, pieces } from "../making.schema.ts";
import { advancesOf, insertAdvance, type PledgeRow } from "../repos/run.repo.server.ts";
import { randomKey } from "../write-lot.server.ts";

interface Entry {
  material: string;
  unit: string;
  kind: "advanced" | "consumed" | "returned" | "lost";
  quantity: number;
}

interface Writing {
  viewer: Person;
  pledge: PledgeRow;
  key: string;
  at: Date;
  now: Date;
}

const causeOf = ({ pledge }: Writing) => ({ kind: "pledge", id: pledge.id });

/** Material of one of a space’s stocks leaves its shelf for the maker; the keepers of that space alone give it. */
async function fromStock(writing: Writing, stock: string, entry: Entry): Promise<Result<Entry & Portion>> {
  const { viewer, pledge, key, at, now } = writing;
  const material = await materialNamed(stock);
  if (!material) return fail("stock_unknown");
  if (!hasRole(viewer, material.spaceId, "keeper")) return fail("not_yours");
  const measured = stockUnits[material.unit];
  if (measured?.unit !== entry.unit) return fail("other_unit", { params: { unit: measured?.unit ?? material.unit } });
  const isElsewhere = pledge.spaceId !== null && pledge.spaceId !== material.spaceId;
  const advance = await advanceFrom({
    ...{ material: material.id, spaceId: material.spaceId, quantity: entry.quantity * measured.factor },
    // A maker alone is named by the code of the promise, which says nothing of the person.
    holder: { spaceId: isElsewhere ? pledge.spaceId : null, name: pledge.code },
    ...{ cause: causeOf(writing), key: `advance:${key}`, actorId: viewer.userId, occurredAt: at, now },
  });
  return advance.ok ? ok({ ...entry, material: material.title, stockAdvanceId: advance.value }) : advance;
}

/** What became of it goes back to where it came from: on the shelf, used up, or lost by the space whose stock it was. */
async function settle(writing: Writing, entry: Entry, portion: Portion): Promise<Result<null>> {
  if (portion.stockAdvanceId === null) return ok(null);
  return settleAdvanceOf({
    ...{ advanceId: portion.stockAdvanceId, [entry.kind]: portion.quantity * factorOf(entry.unit) },
    ...{ cause: causeOf(writing), actorId: writing.viewer.userId, now: writing.now },
  });
}

async function write(writing: Writing, entry: Entry, portions: readonly Portion[]): Promise<void> {
  const { pledge, viewer, key, at, now } = writing;
  for (const [place, portion] of portions.entries())
    await insertAdvance({
      ...{ ...entry, ...portion, pledgeId: pledge.id, actorId: viewer.userId },
      ...{ key: place === 0 ? key : `${key}#${place}`, occurredAt: at, recordedAt: now },
    });
}

async function advance(writing: Writing, entry: Entry, stock: string | undefined): Promise<Result<Entry>> {
  const given = stock ? await fromStock(writing, stock, entry) : ok({ ...entry, stockAdvanceId: null });
  if (!given.ok) return given;
  const { stockAdvanceId, ...written } = given.value;
  await write(writing, written, [{ stockAdvanceId, quantity: entry.quantity }]);
  return ok(written);
}

async function account(writing: Writing, entry: Entry): Promise<Result<Entry>> {
  const entries = await advancesOf(writing.pledge.id);
  const portions = portionsOf(entries, entry, entry.quantity);
  if (!portions) return fail("not_enough", { params: { most: remaining(entries, entry) } });
  for (const portion of portions) {
    const settled = await settle(writing, entry, portion);
    if (!settled.ok) return settled;
  }
  await write(writing, entry, portions);
  return ok(entry);
}

async function writingOf(
  context: Context<Person>,
  pledge: PledgeRow,
  said: string | undefined,
): Promise<Result<Writing>> {
  const at = momentOf(said, context.now);
  if (!at.ok) return at;
  const key = keyOf(context.viewer, context.idempotencyKey, randomKey("advance"));
  return ok({ viewer: context.viewer, pledge, key, at: at.value, now: context.now });
}

export const recordAdvance = defineUseCase({
  name: "record-advance",
  module: "making",
  summary:
    "Record material put into the hands of a maker, or what became of it: consumed, returned or lost; never more than was advanced. Of a space’s stock, it leaves the shelf, and what comes back returns to it.",
  method: "POST",
  path: "/pledges/{pledge}/advances",
  status: 201,
  access: "person",
  input: z.object({
    pledge: named,
    material: line(80, 1),
    unit: z.enum(["g", "piece", "cm", "ml", "sheet"]),
    kind: z.enum(["advanced", "consumed", "returned", "lost"]),
    quantity: pieces,
    stock: named
      .optional()
      .describe("Of an advance: the code of the stock that it leaves, which then names the material"),
    occurredAt,
  }),
  output: z.object({ material: z.string(), unit: z.string(), remaining: z.int() }),
  async run(context, { pledge: code, occurredAt: said, stock, ...entry }) {
    const found = await pledgeFor(context.viewer, code);
    if (!found.ok) return found;
    const { pledge, by } = found.value;
    if (entry.kind === "advanced" && by !== "coordinator") return fail("not_yours");
    const writing = await writingOf(context, pledge, said);
    if (!writing.ok) return writing;
    const { kind } = entry;
    const done = await (kind === "advanced" ? advance(writing.value, entry, stock) : account(writing.value, entry));
    if (!done.ok) return done;
    const { material, unit } = done.value;
    return ok({ material, unit, remaining: remaining(await advancesOf(pledge.id), done.value) });
  },
});
