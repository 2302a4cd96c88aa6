import { createHash } from "node:crypto";
import { type Replayed, replay } from "#app/modules/bookings/replay.ts";
import { type Found, type Invariant, type Row, stated } from "./invariant.ts";

const page = 500;

const agreementHash: Invariant = {
  name: "agreement_says_what_its_hash_says",
  kind: "violation",
  async find(query) {
    const found: Found[] = [];
    let last = "";
    for (;;) {
      const rows = await query("SELECT id, body, hash FROM Agreement WHERE id > ? ORDER BY id LIMIT ?", last, page);
      for (const { id, body, hash } of rows) {
        const computed = createHash("sha256").update(String(body)).digest("hex");
        if (computed !== hash) found.push({ row: `Agreement ${id}`, says: `hash ${hash}, text ${computed}` });
      }
      if (rows.length < page) return found;
      last = String(rows.at(-1)?.id);
    }
  },
};

/** Everything of a booking that its events tell, as one line, from the row and from the events. */
function told(state: Replayed): string {
  const { status, quantity, startAt, endAt, handedOver, returned, lost } = state;
  return `${status}, ${quantity} from ${startAt} to ${endAt}, handed over ${handedOver}, returned ${returned}, lost ${lost}`;
}

function stateOf(row: Row): Replayed {
  return {
    status: String(row.status),
    quantity: Number(row.quantity),
    startAt: Number(row.startAt),
    endAt: Number(row.endAt),
    handedOver: Number(row.handedOverQuantity),
    returned: Number(row.returnedQuantity),
    lost: Number(row.lostQuantity),
  };
}

const replayed: Invariant = {
  name: "events_lead_to_what_the_booking_says",
  kind: "violation",
  async find(query) {
    const found: Found[] = [];
    let last = "";
    for (;;) {
      const bookings = await query("SELECT * FROM Booking WHERE id > ? ORDER BY id LIMIT ?", last, page);
      const until = String(bookings.at(-1)?.id ?? last);
      const events = await query(
        "SELECT bookingId, kind, toStatus, details FROM BookingEvent WHERE bookingId > ? AND bookingId <= ? ORDER BY bookingId, sequence",
        last,
        until,
      );
      const byBooking = Map.groupBy(events, ({ bookingId }) => bookingId);
      for (const row of bookings) {
        const history = (byBooking.get(row.id ?? null) ?? []).map(({ kind, toStatus, details }) => ({
          kind: String(kind),
          toStatus: String(toStatus),
          details: JSON.parse(String(details)) as Record<string, unknown>,
        }));
        const state = replay(history);
        if (!state || told(state) === told(stateOf(row))) continue;
        found.push({ row: `Booking ${row.id}`, says: `${told(stateOf(row))}; its events: ${told(state)}` });
      }
      if (bookings.length < page) return found;
      last = until;
    }
  },
};

export const historyInvariants: Invariant[] = [
  agreementHash,
  replayed,
  stated(
    "every_booking_has_its_events",
    "Booking",
    "SELECT id, status || ' without any event' AS says FROM Booking b WHERE NOT EXISTS (SELECT 1 FROM BookingEvent e WHERE e.bookingId = b.id)",
  ),
  stated(
    "events_numbered_without_gap",
    "Booking",
    `SELECT bookingId AS id, count(*) || ' events numbered ' || min(sequence) || ' to ' || max(sequence) AS says
     FROM BookingEvent GROUP BY bookingId HAVING min(sequence) <> 1 OR max(sequence) <> count(*)`,
  ),
  stated(
    "each_event_starts_where_the_one_before_ended",
    "BookingEvent",
    `SELECT id, 'from ' || coalesce(fromStatus, 'nothing') || ' after ' || coalesce(before, 'nothing') AS says
     FROM (SELECT id, fromStatus, lag(toStatus) OVER (PARTITION BY bookingId ORDER BY sequence) AS before FROM BookingEvent)
     WHERE fromStatus IS NOT before`,
  ),
  stated(
    "events_in_the_order_of_time",
    "BookingEvent",
    `SELECT id, 'recorded ' || recordedAt || ', the one before ' || before AS says
     FROM (SELECT id, recordedAt, lag(recordedAt) OVER (PARTITION BY bookingId ORDER BY sequence) AS before FROM BookingEvent)
     WHERE recordedAt < before`,
  ),
  stated(
    "quantities_are_the_sums_of_hand_overs",
    "Booking",
    `SELECT b.id AS id, 'handed over ' || b.handedOverQuantity || ' / ' || sums.given || ', returned ' || b.returnedQuantity || ' / ' || sums.back || ', lost ' || b.lostQuantity || ' / ' || sums.lost || ' (booking / hand-overs)' AS says
     FROM Booking b JOIN (
       SELECT d.id, coalesce(sum(h.quantity) FILTER (WHERE h.direction = 'out'), 0) AS given,
         coalesce(sum(h.quantity) FILTER (WHERE h.direction = 'back'), 0) AS back,
         coalesce(sum(h.lostQuantity), 0) AS lost
       FROM Booking d LEFT JOIN HandOver h ON h.bookingId = d.id AND h.undoneAt IS NULL GROUP BY d.id) sums ON sums.id = b.id
     WHERE b.handedOverQuantity <> sums.given OR b.returnedQuantity <> sums.back OR b.lostQuantity <> sums.lost`,
  ),
  stated(
    "hand_over_possible",
    "HandOver",
    `SELECT id, direction || ' of ' || quantity || ', lost ' || lostQuantity AS says FROM HandOver
     WHERE direction NOT IN ('out', 'back') OR quantity < 0 OR lostQuantity < 0 OR quantity + lostQuantity = 0 OR (direction = 'out' AND lostQuantity > 0 AND NOT EXISTS (SELECT 1 FROM Booking b
         WHERE b.id = HandOver.bookingId AND json_extract(b.termsSnapshot, '$.oneWay') = 1 AND HandOver.lostQuantity = HandOver.quantity))
       OR (confirmedAt IS NULL) <> (confirmedById IS NULL) OR confirmedAt < at`,
  ),
  stated(
    "proposals_numbered_without_gap",
    "Booking",
    `SELECT bookingId AS id, count(*) || ' proposals numbered ' || min(number) || ' to ' || max(number) AS says
     FROM BookingProposal GROUP BY bookingId HAVING min(number) <> 1 OR max(number) <> count(*)`,
  ),
  stated(
    "every_booking_keeps_its_first_proposal",
    "Booking",
    "SELECT id, 'without the proposal it began with' AS says FROM Booking b WHERE NOT EXISTS (SELECT 1 FROM BookingProposal p WHERE p.bookingId = b.id AND p.number = 1 AND p.kind = 'initial')",
  ),
  stated(
    "one_open_proposal_of_a_kind_at_most",
    "Booking",
    "SELECT bookingId AS id, count(*) || ' open proposals: ' || kind AS says FROM BookingProposal WHERE status = 'open' GROUP BY bookingId, kind HAVING count(*) > 1",
  ),
  stated(
    "agreements_numbered_without_gap",
    "Booking",
    `SELECT bookingId AS id, count(*) || ' agreements numbered ' || min(version) || ' to ' || max(version) AS says
     FROM Agreement GROUP BY bookingId HAVING min(version) <> 1 OR max(version) <> count(*)`,
  ),
  stated(
    "accepted_by_one_of_the_two_sides_once_written",
    "AgreementAcceptance",
    `SELECT x.id AS id, x.side || ' at ' || x.acceptedAt || ', written ' || a.createdAt AS says
     FROM AgreementAcceptance x JOIN Agreement a ON a.id = x.agreementId
     WHERE x.side NOT IN ('lender', 'borrower') OR x.acceptedAt < a.createdAt OR x.name = ''`,
  ),
  stated(
    "incident_settled_when_it_says_so",
    "Incident",
    "SELECT id, status || ', settled at ' || coalesce(settledAt, '—') AS says FROM Incident WHERE (status = 'settled') <> (settledAt IS NOT NULL) OR quantity < 1",
  ),
];
