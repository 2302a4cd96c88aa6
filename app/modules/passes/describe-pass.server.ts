import { isoWithOffset } from "#app/platform/i18n/format.ts";
import type { PassOutput } from "./pass.schema.ts";
import { left } from "./pass.ts";
import { entriesOf, type PassRow } from "./repos/pass.repo.server.ts";

/** A pass as the API says it: what is left is counted from its entries. */
export function describePass(row: PassRow): PassOutput {
  const { id, code, space, holder, validFrom, validUntil, note } = row;
  const entries = entriesOf(row);
  const sum = (...kinds: string[]) => left(entries.filter(({ kind }) => kinds.includes(kind)));
  const granted = sum("granted", "corrected");
  return {
    ...{ id, code, validFrom, validUntil, note },
    space: { id: space.id, slug: space.slug, name: space.name },
    holder,
    revoked: row.revokedAt !== null,
    granted,
    used: granted - left(entries),
    left: left(entries),
    createdAt: isoWithOffset(row.createdAt, space.zone),
  };
}
