import type { Commitment, Use } from "#app/modules/availability/availability.ts";
import { borrowerKey, borrowerOf } from "./borrower.ts";

/** A row of what takes units; instants are epoch milliseconds. */
export interface CommitmentRow {
  listing: string;
  source: "planned" | "held" | "back" | "block" | "interlocked";
  id: string;
  /** Of a block: maintenance | own_use | external. */
  cause: string | null;
  use: string;
  quantity: number;
  start: number;
  end: number | null;
  heldUntil: number | null;
  handedOver: number;
  returned: number;
  lost: number;
  returnedAt: number | null;
  decidedAt?: number | null;
  unitIds: string[];
  borrowerKind: string | null;
  borrowerSpaceId: string | null;
  organisationName: string | null;
  borrowerUserId: string | null;
}

function readUse(text: string): Use {
  return text === "on_the_spot" ? "on_the_spot" : "away";
}

function keyOf(row: CommitmentRow): string | undefined {
  const { borrowerKind, borrowerSpaceId, organisationName, borrowerUserId } = row;
  if (!borrowerKind || !borrowerUserId) return undefined;
  return borrowerKey(borrowerOf({ borrowerKind, borrowerSpaceId, organisationName, borrowerUserId }));
}

function bookingCommitments(row: CommitmentRow): Commitment[] {
  const borrower = keyOf(row);
  const common = {
    id: row.id,
    interval: { start: row.start, end: row.end ?? Number.POSITIVE_INFINITY },
    use: readUse(row.use),
    ...(borrower === undefined ? {} : { borrower }),
  };
  const commitments: Commitment[] = [];
  const out = row.handedOver - row.returned - row.lost;
  const planned = row.quantity - row.returned - row.lost;
  if (row.source === "planned" && planned > 0) {
    // Names count only while there are as many units out as were chosen: a part that came back is not known by name.
    const unitIds = row.unitIds.length <= planned ? row.unitIds : [];
    const collected = row.handedOver > 0;
    const agreed = row.decidedAt ? { agreedAt: row.decidedAt } : {};
    commitments.push({ ...common, ...agreed, cause: "booked", quantity: planned, handedOver: out, collected, unitIds });
  }
  if (row.returned > 0 && row.returnedAt !== null)
    commitments.push({ ...common, cause: "booked", quantity: row.returned, returnedAt: row.returnedAt });
  return commitments;
}

/** What a row takes from its listing, as the availability engine reads it. */
export function commitmentsOf(row: CommitmentRow): Commitment[] {
  const interval = { start: row.start, end: row.end ?? Number.POSITIVE_INFINITY };
  const { id, quantity, unitIds } = row;
  if (row.source === "block") {
    const cause = row.cause === "own_use" || row.cause === "external" ? row.cause : "maintenance";
    return [{ id, cause, quantity, interval, unitIds, use: "away" }];
  }
  if (row.source === "interlocked") return [{ id, cause: "interlocked", quantity: 1, interval, use: "on_the_spot" }];
  if (row.source === "held") {
    const borrower = keyOf(row);
    const heldUntil = row.heldUntil ?? row.start;
    return [
      {
        id,
        cause: "held",
        quantity,
        interval,
        use: readUse(row.use),
        heldUntil,
        ...(borrower === undefined ? {} : { borrower }),
      },
    ];
  }
  return bookingCommitments(row);
}
