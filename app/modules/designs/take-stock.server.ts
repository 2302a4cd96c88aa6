import { consumeFrom, stockOfSpace } from "#app/modules/materials/materials.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./design.failures.ts";
import { type BillLine, neededFor } from "./revision.ts";

interface Taken {
  line: number;
  material: string;
  batchId?: string | undefined;
  quantity?: number | undefined;
}

interface Printed {
  bill: readonly BillLine[];
  pieces: number;
  printId: string;
  spaceId: string;
  actorId: string;
  now: Date;
}

/** Takes what a print needs from the stock of its space, in the transaction that records it: all of it, or the print is not recorded. */
export async function takeStock(taken: readonly Taken[], printed: Printed): Promise<Result<null>> {
  const { bill, pieces, printId, spaceId, actorId, now } = printed;
  const stock = taken.length > 0 ? await stockOfSpace(spaceId) : [];
  for (const [at, { line: number, material, batchId, quantity }] of taken.entries()) {
    const line = bill[number];
    if (!line) return fail("no_such_line");
    const own = stock.find(({ id, code }) => id === material || code === material.toUpperCase());
    if (own && own.unit !== line.unit) return fail("other_unit", { params: { material: own.title } });
    const used = await consumeFrom({
      ...{ material, spaceId, actorId, now },
      quantity: quantity ?? neededFor(line, pieces),
      cause: { kind: "print", id: printId },
      key: `print/${printId}/${at}`,
      ...(batchId ? { batchId } : {}),
    });
    if (!used.ok) return used;
  }
  return ok(null);
}
