import { readFileSync } from "node:fs";
import path from "node:path";
import { storedPictureKeys } from "#app/platform/files/pictures.server.ts";
import { type Invariant, stated } from "./invariant.ts";

const guards: Invariant = {
  name: "guards_stand",
  kind: "violation",
  async find(query) {
    const script = readFileSync(path.resolve("prisma/guards.sql"), "utf8");
    const wanted = [
      ...script.matchAll(/^CREATE (?:UNIQUE )?(TRIGGER|VIEW|INDEX|VIRTUAL TABLE)(?: IF NOT EXISTS)? "?(\w+)/gm),
    ].map(([, kind, name]) => ({ kind: String(kind).toLowerCase(), name: String(name) }));
    const rows = await query("SELECT name FROM sqlite_master");
    const standing = new Set(rows.map(({ name }) => name));
    return wanted
      .filter(({ name }) => !standing.has(name))
      .map(({ kind, name }) => ({ row: `${kind} ${name}`, says: "is missing from the database" }));
  },
};

/** How long a file may lie without its row: an upload writes the file first. */
const orphanAge = 48 * 60 * 60 * 1000;

const pictureFiles: Invariant = {
  name: "every_picture_has_its_file",
  kind: "violation",
  async find(query, now) {
    const stored = new Set(await storedPictureKeys(new Date(now.getTime() + orphanAge)));
    const rows = await query("SELECT id, storageKey FROM Picture");
    return rows
      .filter(({ storageKey }) => !stored.has(String(storageKey)))
      .map(({ id, storageKey }) => ({ row: `Picture ${id}`, says: `no file for ${storageKey}` }));
  },
};

const fileRows: Invariant = {
  name: "every_file_has_its_picture",
  kind: "violation",
  async find(query, now) {
    const stored = await storedPictureKeys(new Date(now.getTime() - orphanAge));
    const known = new Set((await query("SELECT storageKey FROM Picture")).map(({ storageKey }) => storageKey));
    return stored
      .filter((key) => !known.has(key))
      .map((key) => ({ row: `file ${key}`, says: "has been kept for more than two days without a row" }));
  },
};

/** The database as such, and what lies beside it. */
export const storageInvariants: Invariant[] = [
  guards,
  {
    name: "file_of_the_database_is_whole",
    kind: "violation",
    async find(query) {
      const rows = await query("PRAGMA integrity_check(20)");
      return rows
        .filter(({ integrity_check: says }) => says !== "ok")
        .map(({ integrity_check: says }) => ({ row: "the file", says: String(says) }));
    },
  },
  {
    name: "every_reference_leads_somewhere",
    kind: "violation",
    async find(query) {
      const rows = await query("PRAGMA foreign_key_check");
      return rows.map(({ table, rowid, parent }) => ({ row: `${table} row ${rowid}`, says: `no such ${parent}` }));
    },
  },
  stated(
    "picture_belongs_to_one_thing",
    "Picture",
    `SELECT id, 'belongs to ' || ((listingId IS NOT NULL) + (spaceId IS NOT NULL) + (handOverId IS NOT NULL) + (incidentId IS NOT NULL)) || ' things' AS says
     FROM Picture WHERE (listingId IS NOT NULL) + (spaceId IS NOT NULL) + (handOverId IS NOT NULL) + (incidentId IS NOT NULL) > 1
       OR ((listingId IS NULL) AND (spaceId IS NULL) AND (handOverId IS NULL) AND (incidentId IS NULL) AND createdAt < :now - ${orphanAge})`,
  ),
  pictureFiles,
  fileRows,
];
