import { answerStillNeeded } from "#app/modules/campaigns/use-cases/answer-still-needed.server.ts";
import { askProduction } from "#app/modules/campaigns/use-cases/ask-production.server.ts";
import { changeProductionRequest } from "#app/modules/campaigns/use-cases/change-production-request.server.ts";
import { closeProductionRequest } from "#app/modules/campaigns/use-cases/close-production-request.server.ts";
import { verifyProductionRequests } from "#app/modules/campaigns/use-cases/verify-production-requests.server.ts";
import { correctMovement } from "#app/modules/flows/use-cases/correct-movement.server.ts";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { moveShipment } from "#app/modules/giving/use-cases/move-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { promisePieces } from "#app/modules/giving/use-cases/promise-pieces.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { liftRecall } from "#app/modules/making/use-cases/lift-recall.server.ts";
import { moveRun } from "#app/modules/making/use-cases/move-run.server.ts";
import { recallLots } from "#app/modules/making/use-cases/recall-lots.server.ts";
import { recordValidation } from "#app/modules/making/use-cases/record-validation.server.ts";
import { withdrawValidation } from "#app/modules/making/use-cases/withdraw-validation.server.ts";
import type { Operation } from "#app/modules/simulation/operation.ts";
import { database } from "#app/platform/db/database.server.ts";
import { asking, unsigned } from "#tests/factories/production.ts";
import type { Product } from "./product.ts";
import { latest, nothing, ofLot, type Step, usages } from "./step.ts";

export const givingSteps = {
  async ask(operation, known) {
    const asker = this.scene.inspector;
    const item = this.item(operation.one);
    const usage = usages[operation.other % usages.length];
    const surplus = operation.share > 80 ? operation.quantity % 5 : 0;
    const lines = [
      { item, quantity: operation.quantity, minimum: 1 + (operation.share % Math.max(1, operation.quantity)), surplus },
    ];
    const requesterName = `Lieu ${known.requests.length}`;
    const tier = 1 + (operation.actor % 3);
    const card = { campaign: this.campaign, ...asking(item, 1), email: asker.email, requesterName, usage, lines, tier };
    const asked = await this.send(askProduction, asker, card, operation);
    if (!asked.ok) return asked;
    await this.send(
      verifyProductionRequests,
      this.scene.coordinator,
      { campaign: this.campaign, requests: [asked.value.code] },
      operation,
    );
    const db = await database();
    const line = await db.requestLine.findFirstOrThrow({ where: { request: { code: asked.value.code } } });
    known.requests.push({ code: asked.value.code, line: line.id, asker, item });
    return asked;
  },
  async retarget(operation, known) {
    const request = latest(known.requests, operation.one);
    if (!request) return nothing;
    const lines = [{ line: request.line, quantity: operation.quantity }];
    return this.send(changeProductionRequest, request.asker, { request: request.code, lines }, operation);
  },
  async cancel(operation, known) {
    const request = latest(known.requests, operation.one);
    if (!request) return nothing;
    if (operation.other % 3 === 0)
      return this.send(answerStillNeeded, request.asker, { request: request.code }, operation);
    return this.send(
      closeProductionRequest,
      request.asker,
      { request: request.code, as: operation.other % 3 === 1 ? "cancel" : "close_short" },
      operation,
    );
  },
  async allocate(operation) {
    const input = { campaign: this.campaign, item: this.item(operation.one) };
    const all = await Promise.all([
      this.send(applyAllocation, this.scene.coordinator, input, operation),
      ...(operation.other % 5 === 0 ? [this.send(applyAllocation, this.second, input, operation)] : []),
    ]);
    return all[0] ?? nothing;
  },
  async promise(operation, known) {
    const [request, lot] = [latest(known.requests, operation.one), latest(known.lots, operation.other)];
    if (!request || !lot) return nothing;
    const input = {
      campaign: this.campaign,
      line: request.line,
      lot: lot.code,
      quantity: 1 + (operation.quantity % 10),
      reason: "Urgence",
    };
    return this.send(promisePieces, this.coordinator(operation), input, operation);
  },
  async release(operation, known) {
    const [request, lot] = [latest(known.requests, operation.one), latest(known.lots, operation.other)];
    if (!request || !lot) return nothing;
    const input = {
      campaign: this.campaign,
      line: request.line,
      lot: lot.code,
      quantity: 1 + (operation.quantity % 5),
      as: "release",
      reason: "Reprise",
    };
    return this.send(promisePieces, this.coordinator(operation), input, operation);
  },
  async prepare(operation, known) {
    const request = latest(known.requests, operation.one);
    if (!request) return nothing;
    const prepared = await this.send(
      prepareShipment,
      this.coordinator(operation),
      { request: request.code },
      operation,
    );
    if (prepared.ok)
      known.shipments.push({ code: prepared.value.code, lines: prepared.value.lines, asker: request.asker });
    return prepared;
  },
  async hand_over(operation, known) {
    const shipment = latest(known.shipments, operation.one);
    if (!shipment) return nothing;
    return this.send(
      handOverShipment,
      this.coordinator(operation),
      { shipment: shipment.code, ...unsigned },
      operation,
    );
  },
  async drop(operation, known) {
    const shipment = latest(known.shipments, operation.one);
    if (!shipment) return nothing;
    const input = {
      shipment: shipment.code,
      ...unsigned,
      verb: "drop_at_intermediary",
      intermediary: "Protection civile",
      ...this.ago(operation),
    };
    return this.send(moveShipment, this.scene.coordinator, input, operation);
  },
  async pick_up(operation, known) {
    const shipment = latest(known.shipments, operation.one);
    if (!shipment) return nothing;
    const verb = operation.other % 4 === 0 ? "cancel" : "pick_up_again";
    return this.send(moveShipment, this.scene.coordinator, { shipment: shipment.code, verb }, operation);
  },
  async receive(operation, known) {
    const shipment = latest(known.shipments, operation.one);
    const line = shipment?.lines[operation.other % shipment.lines.length];
    if (!shipment || !line) return nothing;
    const all = Math.min(line.quantity + (operation.other % 9 === 0 ? 1 : 0), operation.quantity);
    const good = Math.floor((all * Math.max(50, operation.share)) / 100);
    const rest = all - good;
    const third = Math.floor(rest / 3);
    const surplus = all > line.quantity ? 1 : 0;
    const counts = {
      good,
      damaged: third,
      refused: third,
      refusedReason: "Cassées",
      missing: rest - 2 * third,
      surplus,
    };
    const input = {
      shipment: shipment.code,
      lines: [{ line: line.id, ...counts }],
      keepsSurplus: operation.actor % 2 === 0,
      ...this.ago(operation),
    };
    return this.send(receiveShipment, shipment.asker, input, operation);
  },
  async come_back(operation, known) {
    const shipment = latest(known.shipments, operation.one);
    if (!shipment) return nothing;
    return this.send(
      moveShipment,
      this.scene.coordinator,
      { shipment: shipment.code, verb: operation.other % 2 ? "return" : "lose" },
      operation,
    );
  },
  async correct(operation) {
    const db = await database();
    const rows = await db.productionMovement.findMany({
      where: { campaignId: this.scene.id },
      orderBy: { sequence: "desc" },
      take: 40,
      select: { id: true },
    });
    const row = latest(rows, operation.one);
    if (!row) return nothing;
    const input = {
      campaign: this.campaign,
      movement: row.id,
      quantity: 1 + (operation.quantity % 4),
      reason: "Recompté",
      ...this.ago(operation),
    };
    return this.send(correctMovement, this.coordinator(operation), input, operation);
  },
  recall: ofLot(async (product, operation, lot) => {
    const by = operation.other % 2 === 0 ? "lot" : "batch";
    const input = {
      campaign: product.campaign,
      by,
      value: by === "lot" ? lot.code : `b${operation.other % 5}`,
      reason: "Fissure",
    };
    const recalled = await product.send(recallLots, product.scene.coordinator, input, operation);
    if (recalled.ok && operation.share > 30)
      await product.send(
        liftRecall,
        product.scene.coordinator,
        { campaign: product.campaign, recall: recalled.value.id, reason: "Fausse alerte" },
        operation,
      );
    else if (recalled.ok) product.known.recalls.push(recalled.value.id);
    return recalled;
  }),
  async lift_recall(operation, { recalls }) {
    const id = recalls.shift();
    if (!id) return nothing;
    return this.send(
      liftRecall,
      this.scene.coordinator,
      { campaign: this.campaign, recall: id, reason: "Fausse alerte" },
      operation,
    );
  },
  async withdraw(operation, { validations }) {
    const id = validations.splice(operation.one % Math.max(1, validations.length), 1)[0];
    if (!id) return nothing;
    const withdrawn = await this.send(
      withdrawValidation,
      this.scene.coordinator,
      { campaign: this.campaign, validation: id, reason: "Avis du 28" },
      operation,
    );
    await reopenRuns(this, operation);
    return withdrawn;
  },
  async validate(operation, { validations }) {
    const input = {
      ...{
        campaign: this.campaign,
        item: this.item(operation.one),
        revision: "v3",
        usage: usages[operation.other % usages.length],
      },
      ...{ authority: "CHU", regime: "derogation", decision: "approved", validFrom: "2027-01-01T00:00:00+01:00" },
    };
    const recorded = await this.send(recordValidation, this.scene.coordinator, input, operation);
    if (recorded.ok) validations.push(recorded.value.id);
    await reopenRuns(this, operation);
    return recorded;
  },
} satisfies Record<string, Step>;

/** Runs that paused when nobody could use them any more go on once somebody can. */
async function reopenRuns(product: Product, operation: Operation): Promise<void> {
  const db = await database();
  const paused = await db.productionRun.findMany({ where: { campaignId: product.scene.id, stage: "paused" } });
  for (const { code } of paused)
    await product.send(moveRun, product.scene.coordinator, { run: code, verb: "resume" }, operation);
}
