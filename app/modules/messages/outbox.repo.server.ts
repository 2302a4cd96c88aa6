import { database } from "#app/platform/db/database.server.ts";

export interface Mail {
  to: string;
  userId?: string;
  subject: string;
  text: string;
  html: string;
  /** One mail per key, ever. */
  dedupeKey?: string;
  notBefore?: Date;
  now: Date;
}

/** Written in the transaction of the fact that causes it; sent afterwards. Returns false when the key was already used. */
export async function queueMail(mail: Mail): Promise<boolean> {
  const db = await database();
  const { to: recipient, now: createdAt, notBefore = createdAt, ...rest } = mail;
  if (rest.dedupeKey && (await db.outboxMail.findUnique({ where: { dedupeKey: rest.dedupeKey } }))) return false;
  await db.outboxMail.create({ data: { ...rest, recipient, createdAt, notBefore } });
  return true;
}
