import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "#app/modules/accounts/accounts.server.ts";
import { followUrl } from "./booking.urls.ts";
import type { BookingRow } from "./repos/booking.repo.server.ts";

type Followed = Pick<BookingRow, "id" | "code" | "borrowerUserId">;

/** What the link of a guest opens: this booking (or group), for the person who asked it. Derived each time, kept nowhere. */
export function followKey({ id, borrowerUserId }: Pick<Followed, "id" | "borrowerUserId">): string {
  return createHmac("sha256", authSecret()).update(`follow:${id}:${borrowerUserId}`).digest("base64url").slice(0, 32);
}

export function isFollowKey(row: Followed, key: string): boolean {
  const [given, wanted] = [Buffer.from(key), Buffer.from(followKey(row))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Where somebody without an account follows a booking. */
export function followPath(row: Followed): string {
  return followUrl(row.code, followKey(row));
}
