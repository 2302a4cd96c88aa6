import type { z } from "zod";
import { personById } from "#app/modules/accounts/repos/viewer.repo.server.ts";
import {
  type BookingOutput,
  type BookingRow,
  bookingOutput,
  findBooking,
  isFollowKey,
} from "#app/modules/bookings/bookings.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { type AnyUseCase, type Context, defineUseCase, type UseCase } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { fail } from "./guest.failures.ts";
import { followKeyField } from "./public-request.schema.ts";

export interface Followed {
  row: BookingRow;
  /** Who asked, with no role anywhere: the key opens this booking and nothing else. */
  viewer: Person;
}

/** The booking that a key opens, or nothing: whether it exists is not said. */
export async function openFollowed(code: string, key: string): Promise<Result<Followed>> {
  const row = await findBooking(code);
  if (!row || row.borrowerKind === "space" || !isFollowKey(row, key)) return fail("not_found");
  const person = await personById(row.borrowerUserId);
  if (!person) return fail("not_found");
  return ok({ row, viewer: { ...person, memberships: [], emailVerified: true } });
}

interface Following {
  name: string;
  summary: string;
  /** The verb of the same name, as whoever has an account does it. */
  verb: AnyUseCase;
  path: string;
}

/** A verb on a booking for the one who holds its key: the very same verb, done as the person who asked. */
export function followedVerb({ name, summary, verb, path }: Following): UseCase<z.ZodObject, BookingOutput, "anyone"> {
  return defineUseCase({
    name,
    module: "guests",
    summary,
    method: "POST",
    path: `/followed-bookings/{booking}/${path}`,
    access: "anyone",
    beforeConfirmation: true,
    input: verb.input.extend({ key: followKeyField }),
    output: bookingOutput,
    async run(context: Context, { key, ...input }) {
      const followed = await openFollowed(String(input.booking), String(key));
      if (!followed.ok) return followed;
      const { row, viewer } = followed.value;
      return verb.run({ ...context, viewer }, { ...input, booking: row.id });
    },
  });
}
