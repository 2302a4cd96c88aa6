import { speaksOf } from "#app/modules/making/validity.ts";
import { type Broken, type CampaignRows, groupBy, type LotRow, type MovementRow, type ValidationRow } from "./rows.ts";

function stands(validation: ValidationRow, at: number): boolean {
  const ended = Math.min(
    validation.validUntil ?? Number.POSITIVE_INFINITY,
    validation.withdrawnAt ?? Number.POSITIVE_INFINITY,
  );
  return validation.validFrom <= at && at < ended;
}

/** Validations of the revision that allow this usage at that instant; none when a refusal stands. */
function allowing(rows: CampaignRows, lot: LotRow, usage: string, at: number): ValidationRow[] {
  const standing = rows.validations.filter(
    (one) =>
      one.itemId === lot.itemId && one.revision === lot.revision && speaksOf(one.usage, usage) && stands(one, at),
  );
  return standing.some(({ decision }) => decision === "refused") ? [] : standing;
}

/** Validations as they were known at an instant: a withdrawal counts from when it was recorded. */
function known({ validations }: CampaignRows, at: number): ValidationRow[] {
  return validations.map((one) =>
    one.withdrawalRecordedAt !== null && one.withdrawalRecordedAt >= at ? { ...one, withdrawnAt: null } : one,
  );
}

/** The library says no, now: it names a withdrawal as it names a refusal. */
function isStopped(validation: ValidationRow, now: number): boolean {
  return validation.usage.startsWith("library:") && validation.decision === "refused" && stands(validation, now);
}

function isOver(validation: ValidationRow, now: number): boolean {
  return validation.usage.startsWith("library:") && !stands(validation, now) && validation.validFrom <= now;
}

function policyAt(rows: CampaignRows, campaignId: string, at: number) {
  const own = rows.policies.filter((policy) => policy.campaignId === campaignId);
  return own.filter(({ from }) => from <= at).at(-1) ?? own[0];
}

/** The lots whose inspection speaks for this one: itself, or the components of a kit. */
function sources(lot: LotRow, byId: Map<string, LotRow>, consumed: Map<string, MovementRow[]>): LotRow[] {
  if (!lot.isKit) return [lot];
  return (consumed.get(lot.id) ?? []).flatMap(({ lotId }) => byId.get(lotId) ?? []);
}

/**
 * Nothing left without a validation for the usage of whoever receives it, an accepted inspection by somebody else (where the campaign
 * said so then) and the quarantine elapsed; a derogation is named on the note.
 */
function judgeDepartures(rows: CampaignRows): Broken[] {
  const lots = new Map(rows.lots.map((lot) => [lot.id, lot]));
  const lines = new Map(rows.lines.map((line) => [line.id, line]));
  const shipped = new Map(rows.shipmentLines.map((line) => [line.id, line]));
  const consumed = groupBy(
    rows.movements.filter(({ kitLotId, reversed }) => kitLotId !== null && !reversed),
    ({ kitLotId }) => kitLotId ?? "",
  );
  const inspections = groupBy(rows.inspections, ({ lotId }) => lotId);
  const broken: Broken[] = [];
  for (const move of rows.movements) {
    const lot = lots.get(move.lotId);
    const policy = policyAt(rows, move.campaignId, move.recordedAt);
    if (move.kind !== "shipped" || move.reversed || !lot || !policy) continue;
    const tell = (says: string) =>
      broken.push({ invariant: "nothing_left_unproven", row: `ProductionMovement ${move.id}`, says });
    if (move.occurredAt < lot.quarantineUntil) tell("before the end of its quarantine");
    for (const source of sources(lot, lots, consumed)) {
      const accepting = (inspections.get(source.id) ?? []).filter(
        ({ accepted, occurredAt }) => accepted > 0 && occurredAt <= move.occurredAt,
      );
      const byOthers = accepting.filter(
        ({ inspectorId }) => inspectorId !== source.makerId && inspectorId !== source.pledgerId,
      );
      if ((policy.inspectorIsNotProducer ? byOthers : accepting).length === 0)
        tell("without an inspection by somebody else");
    }
    const usage = lines.get(move.requestLineId ?? "")?.usage;
    if (usage === undefined) continue;
    const allowed = allowing({ ...rows, validations: known(rows, move.recordedAt) }, lot, usage, move.occurredAt);
    if (policy.validationRequired && allowed.length === 0) tell(`without a validation for ${usage}`);
    const note = shipped.get(move.shipmentLineId ?? "")?.note ?? [];
    const named = note.some(({ item }) => item === lot.itemId);
    if (allowed.length > 0 && allowed.every(({ regime }) => regime === "derogation") && !named)
      tell("its derogation is not on the note");
  }
  return broken;
}

function isHit(rows: CampaignRows, lot: LotRow): boolean {
  return rows.recalls.some(
    ({ campaignId, liftedAt, itemId, by, value }) =>
      campaignId === lot.campaignId &&
      liftedAt === null &&
      (itemId === null || itemId === lot.itemId) &&
      value === { lot: lot.code, revision: lot.revision, batch: lot.materialBatch }[by],
  );
}

/** What was withdrawn or recalled holds no promise, and no run of it is open. */
function judgeStopped(rows: CampaignRows, now: number): Broken[] {
  const lots = new Map(rows.lots.map((lot) => [lot.id, lot]));
  const lines = new Map(rows.lines.map((line) => [line.id, line]));
  const broken: Broken[] = [];
  for (const { requestLineId, lotId, spaceId, quantity } of rows.reservationBalances) {
    const lot = lots.get(lotId);
    const usage = lines.get(requestLineId)?.usage ?? "";
    if (!lot || quantity === 0) continue;
    const row = `ReservationBalance ${requestLineId}|${lotId}|${spaceId}`;
    if (isHit(rows, lot))
      broken.push({ invariant: "what_is_withdrawn_stops", row, says: `${quantity} of a recalled lot` });
    const withdrawn = rows.validations.some(
      (one) =>
        one.itemId === lot.itemId &&
        one.revision === lot.revision &&
        speaksOf(one.usage, usage) &&
        (one.withdrawnAt !== null || isStopped(one, now)),
    );
    const required = policyAt(rows, lot.campaignId, now)?.validationRequired ?? false;
    if (required && withdrawn && allowing(rows, lot, usage, now).length === 0)
      broken.push({ invariant: "what_is_withdrawn_stops", row, says: `${quantity} for ${usage}, no longer validated` });
  }
  for (const run of rows.runs) {
    const own = rows.validations.filter((one) => one.itemId === run.itemId && one.revision === run.revision);
    const ended =
      own.some((one) => one.withdrawnAt !== null || one.decision === "refused") &&
      own.every((one) => one.withdrawnAt !== null || one.decision === "refused" || isOver(one, now));
    if (ended && ["open", "pilot"].includes(run.stage) && policyAt(rows, run.campaignId, now)?.validationRequired)
      broken.push({
        invariant: "what_is_withdrawn_stops",
        row: `ProductionRun ${run.id}`,
        says: `${run.stage}, and every validation withdrawn`,
      });
  }
  return broken;
}

export function judgeProofs(rows: CampaignRows, now: number): Broken[] {
  return [...judgeDepartures(rows), ...judgeStopped(rows, now)];
}
