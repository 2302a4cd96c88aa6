import { createHash } from "node:crypto";

/** The space of the story owns its thing alone, and has agreed with itself. */
const body = `{"owners":[{"name":"x","share":10000,"spaceId":"{space}"}],"rules":null}`;
const owned = [
  `INSERT INTO OwnershipVersion (id, listingId, number, body, hash, createdById, createdAt, heldAt) VALUES ('v', '{listing}', 1, '${body}', 'h', '{user}', 1, 3)`,
  "INSERT INTO OwnershipAcceptance (id, versionId, spaceId, userId, at) VALUES ('a', 'v', '{space}', '{user}', 2)",
  "INSERT INTO CoOwner (id, listingId, spaceId, share, atOnce) VALUES ('o', '{listing}', '{space}', 10000, 0)",
];
const hash = createHash("sha256").update("{}").digest("hex");

/** What each invariant of ownership finds, on which row, after which statements. */
export const ownershipCorruptions: [invariant: string, row: string, ...statements: string[]][] = [
  ["ownership_says_what_its_hash_says", "OwnershipVersion v", ...owned],
  ["shares_make_the_whole", "Listing {listing}", ...owned, "UPDATE CoOwner SET share = 9999"],
  ["owners_are_those_of_the_version_in_force", "CoOwner o", ...owned, "UPDATE CoOwner SET share = 9999"],
  ["a_version_holds_once_its_owners_accepted", "OwnershipVersion v", ...owned, "DELETE FROM OwnershipAcceptance"],
  [
    "one_version_waits_at_a_time",
    "Listing {listing}",
    ...["p", "q"].map(
      (id, at) =>
        `INSERT INTO OwnershipVersion (id, listingId, number, body, hash, createdById, createdAt) VALUES ('${id}', '{listing}', ${at + 1}, '{}', '${hash}', '{user}', 1)`,
    ),
  ],
];
