import { type Invariant, stated } from "./invariant.ts";

const closure = `WITH RECURSIVE inside (outerId, innerId) AS (
    SELECT outerId, innerId FROM Interlock
    UNION SELECT inside.outerId, i.innerId FROM inside JOIN Interlock i ON i.outerId = inside.innerId),
  wanted (listingId, otherListingId) AS (
    SELECT outerId, innerId FROM inside UNION SELECT innerId, outerId FROM inside)`;

/** Spaces, networks, trainings and what they list. */
export const placeInvariants: Invariant[] = [
  stated(
    "claimed_space_has_a_steward",
    "Space",
    `SELECT id, name || ' has nobody who answers for it' AS says FROM Space s
     WHERE s.claimed AND s.archivedAt IS NULL AND NOT EXISTS (SELECT 1 FROM Membership m WHERE m.spaceId = s.id AND m.role = 'steward')`,
  ),
  stated(
    "roles_known",
    "Membership",
    "SELECT id, 'role ' || role AS says FROM Membership WHERE role NOT IN ('steward', 'keeper', 'member')",
  ),
  stated(
    "coordinates_whole_and_on_earth",
    "Space",
    `SELECT id, coalesce(latitude, '—') || ', ' || coalesce(longitude, '—') AS says FROM Space
     WHERE (latitude IS NULL) <> (longitude IS NULL) OR abs(latitude) > 90 OR abs(longitude) > 180`,
  ),
  stated(
    "training_held_before_it_expires",
    "TrainingRecord",
    "SELECT id, 'from ' || heldFrom || ' to ' || expiresAt AS says FROM TrainingRecord WHERE expiresAt <= heldFrom",
  ),
  stated(
    "listing_status_known",
    "Listing",
    "SELECT id, 'status ' || status AS says FROM Listing WHERE status NOT IN ('draft', 'published', 'paused', 'archived')",
  ),
  stated(
    "nothing_handed_over_from_an_archived_listing",
    "Listing",
    `SELECT l.id AS id, 'archived while Booking ' || b.id || ' is out' AS says FROM Listing l JOIN Booking b ON b.listingId = l.id
     WHERE l.status = 'archived' AND b.status IN ('partly_handed_over', 'handed_over', 'partly_returned')`,
  ),
  stated(
    "block_ends_after_it_starts",
    "Block",
    `SELECT id, 'from ' || startAt || ' to ' || coalesce(endAt, '—') || ', quantity ' || quantity AS says FROM Block
     WHERE endAt <= startAt OR quantity < 1`,
  ),
  stated(
    "block_and_its_unit_are_of_one_listing",
    "Block",
    "SELECT k.id AS id, 'Unit ' || k.unitId AS says FROM Block k JOIN Unit u ON u.id = k.unitId WHERE u.listingId <> k.listingId",
  ),
  stated(
    "interlock_pairs_are_complete",
    "Listing",
    `${closure} SELECT listingId AS id, 'no pair with Listing ' || otherListingId AS says FROM wanted w
     WHERE NOT EXISTS (SELECT 1 FROM InterlockPair p WHERE p.listingId = w.listingId AND p.otherListingId = w.otherListingId)`,
  ),
  stated(
    "interlock_pairs_come_from_a_link",
    "Listing",
    `${closure} SELECT listingId AS id, 'a pair with Listing ' || otherListingId || ' that no link explains' AS says FROM InterlockPair p
     WHERE NOT EXISTS (SELECT 1 FROM wanted w WHERE p.listingId = w.listingId AND p.otherListingId = w.otherListingId)`,
  ),
  stated(
    "interlocks_do_not_turn_in_a_circle",
    "Listing",
    `${closure} SELECT outerId AS id, 'is inside itself' AS says FROM inside WHERE outerId = innerId`,
  ),
  stated(
    "catalogue_says_what_listings_say",
    "Listing",
    `SELECT s.listingId AS id, 'its row of the catalogue is missing or says something else' AS says
     FROM ListingSearchSource s LEFT JOIN ListingEntry e ON e.listingId = s.listingId LEFT JOIN ListingSearch t ON t.rowid = e.number
     WHERE e.listed IS NOT s.listed OR e.category IS NOT s.category OR e.spaceId IS NOT s.spaceId
       OR e.latitude IS NOT s.latitude OR e.longitude IS NOT s.longitude
       OR (s.listed AND (t.title IS NOT s.title OR t.words IS NOT s.words OR t.place IS NOT s.place OR t.cells IS NOT s.cells))`,
  ),
  stated(
    "catalogue_holds_only_what_is_listed",
    "ListingSearch",
    `SELECT t.rowid AS id, 'can be found and should not' AS says FROM ListingSearch t
     WHERE t.rowid NOT IN (SELECT number FROM ListingEntry WHERE listed)`,
  ),
];
