import type { OpeningHours } from "#app/modules/availability/opening.ts";
import type { ListingRules } from "#app/modules/availability/rules.ts";
import type { Tariff } from "#app/modules/prices/tariff.ts";
import { database } from "#app/platform/db/database.server.ts";
import type { Asking, Facts, ListingKind, Occupancy, OwnOpening, Terms } from "../listing.ts";
import { normalizedCode } from "../short-code.ts";

export interface LinkedListing {
  code: string;
  title: string;
  kind: ListingKind;
}

/** What the page of a listing shows apart from its calendar: one query, one JSON text to decode. */
export interface ListingPageRow {
  id: string;
  code: string;
  kind: ListingKind;
  status: string;
  title: string;
  description: string;
  category: string;
  make: string;
  model: string;
  care: string;
  facts: Facts;
  terms: Terms;
  asking: Asking;
  rules: ListingRules;
  /** Hours of its own; null: those of the space. */
  opening: OwnOpening | null;
  occupancy: Occupancy;
  /** What contains it and what it contains, as far as everybody may see it. */
  outside: LinkedListing[];
  inside: LinkedListing[];
  pauseReason: string;
  offeredTo: string | null;
  space: {
    id: string;
    slug: string;
    name: string;
    town: string;
    zone: string;
    /** It lends nothing any more. */
    closed: boolean;
    opening: OpeningHours;
  };
  training: string | null;
  networks: string[];
  units: { label: string; condition: string; status: string }[];
  accessories: { name: string; quantity: number }[];
  pictures: { storageKey: string; width: number; height: number; alt: string; role: string }[];
  /** Null: the terms say it all. */
  tariff: Tariff | null;
  /** Of what several spaces own together; shares of 10,000. */
  owners: { spaceId: string; slug: string; name: string; share: number }[];
  loans: number;
  incidents: number;
}

export async function findListingPage(code: string): Promise<ListingPageRow | undefined> {
  const db = await database();
  const [found] = await db.$queryRaw<{ row: string }[]>`
    SELECT json_object(
      'id', l.id, 'code', l.code, 'kind', l.kind, 'status', l.status, 'title', l.title, 'description', l.description,
      'category', l.category, 'make', l.make, 'model', l.model, 'care', l.care, 'pauseReason', l.pauseReason,
      'facts', json(l.facts), 'terms', json(l.terms), 'asking', json(l.asking), 'rules', json(l.rules),
      'opening', json(l.opening), 'occupancy', l.occupancy, 'tariff', json(l.tariff),
      'outside', json((SELECT json_group_array(json_object('code', o.code, 'title', o.title, 'kind', o.kind) ORDER BY o.title)
        FROM Interlock i JOIN Listing o ON o.id = i.outerId WHERE i.innerId = l.id AND o.status IN ('published', 'paused'))),
      'inside', json((SELECT json_group_array(json_object('code', o.code, 'title', o.title, 'kind', o.kind) ORDER BY o.kind DESC, o.title)
        FROM Interlock i JOIN Listing o ON o.id = i.innerId WHERE i.outerId = l.id AND o.status IN ('published', 'paused'))),
      'offeredTo', (SELECT o.name FROM Space o WHERE o.id = l.offeredToId),
      'space', json_object('id', s.id, 'slug', s.slug, 'name', s.name, 'town', s.town, 'zone', s.zone,
        'closed', json(iif(s.archivedAt IS NOT NULL OR s.status = 'closed', 'true', 'false')), 'opening', json(s.opening)),
      'training', (SELECT t.name FROM Training t WHERE t.id = l.trainingId),
      'networks', json((SELECT json_group_array(n.name) FROM Network n
        WHERE n.id IN (SELECT value FROM json_each(l.asking, '$.networkIds')))),
      'units', json((SELECT json_group_array(json_object('label', u.label, 'condition', u.condition, 'status', u.status)
        ORDER BY u.position) FROM Unit u WHERE u.listingId = l.id)),
      'accessories', json((SELECT json_group_array(json_object('name', a.name, 'quantity', a.quantity) ORDER BY a.position)
        FROM Accessory a WHERE a.listingId = l.id)),
      'pictures', json((SELECT json_group_array(json_object('storageKey', p.storageKey, 'width', p.width, 'height', p.height,
        'alt', p.alt, 'role', p.role) ORDER BY p.position) FROM Picture p WHERE p.listingId = l.id)),
      'owners', json((SELECT json_group_array(json_object('spaceId', o.spaceId, 'slug', owner.slug, 'name', owner.name, 'share', o.share)
        ORDER BY o.share DESC, owner.name) FROM CoOwner o JOIN Space owner ON owner.id = o.spaceId WHERE o.listingId = l.id)),
      'loans', (SELECT count(*) FROM Booking b WHERE b.listingId = l.id AND b.status IN ('returned', 'closed')),
      'incidents', (SELECT count(DISTINCT i.bookingId) FROM Incident i JOIN Booking b ON b.id = i.bookingId
        WHERE i.listingId = l.id AND b.status IN ('returned', 'closed'))
    ) AS row
    FROM Listing l JOIN Space s ON s.id = l.spaceId WHERE l.code = ${normalizedCode(code)}`;
  return found && (JSON.parse(found.row) as ListingPageRow);
}
