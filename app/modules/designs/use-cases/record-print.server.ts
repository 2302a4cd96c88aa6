import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { publishedRevision } from "../access.server.ts";
import { billColumn } from "../columns.ts";
import { describePrint } from "../describe-print.server.ts";
import { fail } from "../design.failures.ts";
import { mayPrintFor } from "../design.policy.ts";
import { printOutput, recordPrintInput } from "../design.schema.ts";
import { findMachine, findSpaceNamed } from "../repos/design.repo.server.ts";
import { findPrint, insertPrint } from "../repos/print.repo.server.ts";
import { neededFor } from "../revision.ts";
import { takeStock } from "../take-stock.server.ts";

export const recordPrint = defineUseCase({
  name: "record-print",
  module: "designs",
  summary:
    "Record that a space made so many pieces of a revision; what its bill of materials says is taken from the stock that is named.",
  method: "POST",
  path: "/designs/{design}/revisions/{number}/prints",
  status: 201,
  access: "person",
  input: recordPrintInput,
  output: printOutput,
  async run({ viewer, now }, { design, number, space: named, pieces, machine: on, note, taken }) {
    const found = await publishedRevision(viewer, { design, number });
    if (!found.ok) return found;
    const space = await findSpaceNamed(named);
    if (!space || space.archivedAt) return fail("no_such_space");
    if (!mayPrintFor(viewer, space.id)) return fail("not_a_member");
    const machine = on ? await findMachine(on) : undefined;
    if (machine === null || machine?.status === "draft")
      return fail("no_such_machine", { fields: { machine: [{ key: "failures.designs.no_such_machine" }] } });
    const bill = billColumn(found.value.revision.materials);
    const consumption = bill.map((line) => ({
      material: line.material,
      unit: line.unit,
      needed: neededFor(line, pieces),
    }));
    const id = await insertPrint({
      ...{ revisionId: found.value.revision.id, spaceId: space.id, machineId: machine?.id ?? null },
      ...{ pieces, note, consumption, actorId: viewer.userId, at: now },
    });
    const used = await takeStock(taken, { bill, pieces, printId: id, spaceId: space.id, actorId: viewer.userId, now });
    if (!used.ok) return used;
    const print = await findPrint(id);
    return print ? ok(await describePrint(print)) : fail("no_such_revision");
  },
});
