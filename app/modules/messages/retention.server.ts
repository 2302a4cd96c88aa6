import { subMonths } from "date-fns";
import { endExpiredSessions } from "#app/modules/accounts/accounts.server.ts";
import { type Environment, env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log/log.server.ts";
import { purgeMails } from "./repos/outbox.repo.server.ts";
import {
  emptyOldClaims,
  emptyOldContacts,
  emptyOldDeliveryWords,
  eraseOldSignatures,
} from "./repos/production-retention.repo.server.ts";
import { emptyOldAcceptances, emptyOldMessages, purgeIdempotencyKeys } from "./repos/retention.repo.server.ts";

const day = 24 * 60 * 60 * 1000;

type Periods = Pick<Environment, "RETENTION_BOOKINGS_MONTHS" | "RETENTION_MAILS_DAYS" | "RETENTION_MESSAGES_MONTHS">;

/** What the privacy page promises: mails, idempotency keys, old words, names that prove nothing any more, sessions that ended. */
export async function purge(at: Date, periods: Periods = env()): Promise<void> {
  const mails = await purgeMails(new Date(at.getTime() - periods.RETENTION_MAILS_DAYS * day));
  const keys = await purgeIdempotencyKeys(new Date(at.getTime() - 2 * day));
  const messages = await emptyOldMessages(subMonths(at, periods.RETENTION_MESSAGES_MONTHS), at);
  const names = await emptyOldAcceptances(subMonths(at, periods.RETENTION_BOOKINGS_MONTHS));
  const contacts = await emptyOldContacts(subMonths(at, periods.RETENTION_MESSAGES_MONTHS), at);
  await emptyOldDeliveryWords(subMonths(at, periods.RETENTION_MESSAGES_MONTHS));
  const claims = await emptyOldClaims(subMonths(at, periods.RETENTION_BOOKINGS_MONTHS), at);
  const signatures = await eraseOldSignatures(subMonths(at, periods.RETENTION_BOOKINGS_MONTHS));
  await endExpiredSessions(at);
  log.info({ mails, keys, messages, names, contacts, claims, signatures }, "purged");
}
