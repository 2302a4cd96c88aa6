import { createHash } from "node:crypto";
import { type Invariant, stated } from "./invariant.ts";

const inForce = `(SELECT max(v.number) FROM OwnershipVersion v WHERE v.listingId = o.listingId AND v.heldAt IS NOT NULL)`;

const hashes: Invariant = {
  name: "ownership_says_what_its_hash_says",
  kind: "violation",
  async find(query) {
    const rows = await query("SELECT id, body, hash FROM OwnershipVersion");
    return rows
      .filter(({ body, hash }) => createHash("sha256").update(String(body)).digest("hex") !== hash)
      .map(({ id }) => ({ row: `OwnershipVersion ${id}`, says: "is not the text that was accepted" }));
  },
};

/** Things owned together: shares, and who accepted what. */
export const ownershipInvariants: Invariant[] = [
  hashes,
  stated(
    "shares_make_the_whole",
    "Listing",
    `SELECT listingId AS id, sum(share) || ' of 10000' AS says FROM CoOwner GROUP BY listingId HAVING sum(share) <> 10000 OR min(share) < 1`,
  ),
  stated(
    "owners_are_those_of_the_version_in_force",
    "CoOwner",
    `SELECT o.id AS id, o.spaceId || ' has ' || o.share AS says FROM CoOwner o WHERE NOT EXISTS (
       SELECT 1 FROM OwnershipVersion v, json_each(v.body, '$.owners') owner
       WHERE v.listingId = o.listingId AND v.number = ${inForce}
         AND owner.value ->> 'spaceId' = o.spaceId AND owner.value ->> 'share' = o.share)`,
  ),
  stated(
    "a_version_holds_once_its_owners_accepted",
    "OwnershipVersion",
    `SELECT v.id AS id, owner.value ->> 'spaceId' || ' has not accepted' AS says FROM OwnershipVersion v, json_each(v.body, '$.owners') owner
     WHERE v.heldAt IS NOT NULL AND v.orderId IS NULL AND NOT EXISTS (
       SELECT 1 FROM OwnershipAcceptance a WHERE a.versionId = v.id AND a.spaceId = owner.value ->> 'spaceId' AND a.at <= v.heldAt)`,
  ),
  stated(
    "one_version_waits_at_a_time",
    "Listing",
    `SELECT listingId AS id, count(*) || ' wait' AS says FROM OwnershipVersion WHERE heldAt IS NULL AND endedAt IS NULL
     GROUP BY listingId HAVING count(*) > 1`,
  ),
];
