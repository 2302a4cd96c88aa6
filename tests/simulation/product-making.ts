import { decideClaim } from "#app/modules/claims/use-cases/decide-claim.server.ts";
import { submitClaim } from "#app/modules/claims/use-cases/submit-claim.server.ts";
import { assembleKits } from "#app/modules/making/use-cases/assemble-kits.server.ts";
import { changePledge } from "#app/modules/making/use-cases/change-pledge.server.ts";
import { declareLot } from "#app/modules/making/use-cases/declare-lot.server.ts";
import { finishRework } from "#app/modules/making/use-cases/finish-rework.server.ts";
import { inspectLot } from "#app/modules/making/use-cases/inspect-lot.server.ts";
import { judgeReturned } from "#app/modules/making/use-cases/judge-returned.server.ts";
import { recountLot } from "#app/modules/making/use-cases/recount-lot.server.ts";
import { writeOffLot } from "#app/modules/making/use-cases/write-off-lot.server.ts";
import { latest, nothing, ofLot, type Step } from "./step.ts";

export const makingSteps = {
  async declare(operation, known) {
    const pledge = known.pledges[operation.one % known.pledges.length];
    if (!pledge) return nothing;
    if (operation.other % 50 === 0)
      return this.send(
        changePledge,
        pledge.maker,
        { pledge: pledge.code, verb: "reduce", quantity: 1000 + operation.quantity },
        operation,
      );
    const input = {
      pledge: pledge.code,
      quantity: operation.quantity,
      materialBatch: `b${operation.other % 5}`,
      ...this.ago(operation),
    };
    const lot = await this.send(declareLot, pledge.maker, input, operation);
    if (lot.ok) known.lots.push({ code: lot.value.code, maker: pledge.maker, quantity: lot.value.declared });
    return lot;
  },
  inspect: ofLot((product, operation, lot) => {
    const all = Math.min(lot.quantity, operation.quantity * 2);
    const accepted = Math.floor((all * operation.share) / 100);
    const rework = Math.floor((all - accepted) / 2);
    const input = {
      lot: lot.code,
      accepted,
      rework,
      scrapped: all - accepted - rework,
      ...product.ago(operation),
    };
    const by = operation.actor % 4 === 0 ? product.scene.coordinator : product.scene.inspector;
    return product.send(inspectLot, by, input, operation);
  }),
  rework: ofLot((product, operation, lot) =>
    product.send(
      finishRework,
      lot.maker,
      { lot: lot.code, mended: operation.quantity % 6, scrapped: operation.share % 3 },
      operation,
    ),
  ),
  recount: ofLot((product, operation, lot) =>
    product.send(
      recountLot,
      lot.maker,
      { lot: lot.code, counted: operation.quantity % 30, reason: "Recompté" },
      operation,
    ),
  ),
  write_off: ofLot((product, operation, lot) => {
    const as = operation.other % 2 === 0 ? "scrapped_after" : "lost_on_hand";
    return product.send(
      writeOffLot,
      lot.maker,
      { lot: lot.code, as, quantity: 1 + (operation.quantity % 4), reason: "Tombée" },
      operation,
    );
  }),
  judge_returned: ofLot((product, operation, lot) =>
    product.send(
      judgeReturned,
      product.scene.inspector,
      { lot: lot.code, accepted: operation.quantity % 3, scrapped: operation.share % 2 },
      operation,
    ),
  ),
  async assemble(operation, known) {
    const input = {
      campaign: this.campaign,
      kit: this.kit,
      space: this.scene.makerSpace.slug,
      quantity: 1 + (operation.quantity % 8),
    };
    const made = await this.send(assembleKits, this.scene.maker, input, operation);
    if (made.ok) known.lots.push({ code: made.value.code, maker: this.scene.maker, quantity: made.value.declared });
    return made;
  },
  claim: ofLot((product, operation, lot) => {
    const lots = [{ lot: lot.code, quantity: 1 + (operation.quantity % 20) }];
    const input = {
      campaign: product.campaign,
      agreement: product.agreement,
      kind: "invoice",
      employer: "Atelier",
      lots,
    };
    return product.send(submitClaim, lot.maker, input, operation).then((made) => {
      if (made.ok) product.known.claims.push({ code: made.value.code });
      return made;
    });
  }),
  async decide(operation, { claims }) {
    const claim = latest(claims, operation.one);
    if (!claim) return nothing;
    const verb = ["approve", "reject", "pay"][operation.other % 3];
    return this.send(
      decideClaim,
      this.coordinator(operation),
      { claim: claim.code, verb, reason: "Compté" },
      operation,
    );
  },
} satisfies Record<string, Step>;
