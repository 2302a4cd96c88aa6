import { database, Prisma, runStatement, transaction } from "#app/platform/db/database.server.ts";
import { newId } from "#app/platform/new-id.server.ts";

export interface CalendarPart {
  /** Of RFC 5546. */
  method: string;
  name: string;
  content: string;
}

export interface Mail {
  to: string;
  userId?: string;
  subject: string;
  text: string;
  html: string;
  /** Events for calendars (text/calendar) that go with it, each in a file of its own. */
  calendars?: readonly CalendarPart[];
  /** One mail per key, ever. */
  dedupeKey?: string;
  notBefore?: Date;
  now: Date;
}

function stored(calendars: readonly CalendarPart[]): { calendar?: Prisma.InputJsonArray } {
  return calendars.length > 0 ? { calendar: calendars.map((part) => ({ ...part })) } : {};
}

function isCalendar(found: unknown): found is CalendarPart {
  return typeof found === "object" && found !== null && "method" in found && "name" in found && "content" in found;
}

/** One written before mails carried several stands alone. */
function calendarsOf(found: unknown): CalendarPart[] {
  return (Array.isArray(found) ? found : [found]).filter(isCalendar);
}

/** Written in the transaction of the fact that causes it; sent afterwards. Returns false when the key was already used. */
export async function queueMail(mail: Mail): Promise<boolean> {
  const { to: recipient, now: createdAt, notBefore = createdAt, calendars = [], ...rest } = mail;
  return transaction(async () => {
    const db = await database();
    if (rest.dedupeKey && (await db.outboxMail.findUnique({ where: { dedupeKey: rest.dedupeKey } }))) return false;
    await db.outboxMail.create({ data: { ...rest, ...stored(calendars), recipient, createdAt, notBefore } });
    return true;
  });
}

/** Many mails of one fact in one statement; those whose key was already used are left out. */
export async function queueMails(mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map(({ to, userId = null, dedupeKey = null, now, notBefore = now, calendars = [], ...rest }) => ({
    ...rest,
    ...stored(calendars),
    id: newId(now),
    to,
    userId,
    dedupeKey,
    createdAt: now.getTime(),
    notBefore: notBefore.getTime(),
  }));
  await transaction(async () => {
    await runStatement(Prisma.sql`INSERT OR IGNORE INTO OutboxMail
      (id, dedupeKey, userId, recipient, subject, text, html, calendar, createdAt, notBefore, attempts)
      SELECT value ->> 'id', value ->> 'dedupeKey', value ->> 'userId', value ->> 'to', value ->> 'subject', value ->> 'text',
        value ->> 'html', value ->> 'calendar', value ->> 'createdAt', value ->> 'notBefore', 0 FROM json_each(${JSON.stringify(rows)})`);
  });
}

export interface DueMail {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  calendars: CalendarPart[];
  attempts: number;
}

/** What is to be sent now, the oldest first; what has failed `attempts` times is left where it is. */
export async function dueMails(at: Date, attempts: number, limit: number): Promise<DueMail[]> {
  const db = await database();
  const found = await db.outboxMail.findMany({
    where: { sentAt: null, notBefore: { lte: at }, attempts: { lt: attempts } },
    orderBy: { notBefore: "asc" },
    take: limit,
    select: { id: true, recipient: true, subject: true, text: true, html: true, calendar: true, attempts: true },
  });
  return found.map(({ calendar, ...mail }) => ({ ...mail, calendars: calendarsOf(calendar) }));
}

/** Takes a mail for one attempt; false when somebody else took it. Until `again` nobody takes it once more. */
export async function takeMail(mail: DueMail, again: Date): Promise<boolean> {
  return transaction(async () => {
    const db = await database();
    const { count } = await db.outboxMail.updateMany({
      where: { id: mail.id, sentAt: null, attempts: mail.attempts },
      data: { attempts: mail.attempts + 1, notBefore: again },
    });
    return count === 1;
  });
}

export async function markSent(id: string, sentAt: Date): Promise<void> {
  await transaction(async () => {
    const db = await database();
    await db.outboxMail.updateMany({ where: { id }, data: { sentAt, lastError: null } });
  });
}

/** `attempts` is given when trying again cannot help. */
export async function markFailed(id: string, lastError: string, attempts?: number): Promise<void> {
  await transaction(async () => {
    const db = await database();
    await db.outboxMail.updateMany({ where: { id }, data: { lastError, ...(attempts ? { attempts } : {}) } });
  });
}

/** The newest first, after `cursor` (an id). */
export async function listMails(limit: number, cursor?: string) {
  const db = await database();
  return db.outboxMail.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    select: { id: true, recipient: true, subject: true, createdAt: true },
  });
}

export async function findMail(id: string) {
  const db = await database();
  const found = await db.outboxMail.findUnique({ where: { id } });
  return found && { ...found, calendars: calendarsOf(found.calendar) };
}

/** Sent or not, a mail is kept no longer than said in the privacy page. Returns how many went. */
export async function purgeMails(before: Date): Promise<number> {
  return transaction(async () => {
    const db = await database();
    return (await db.outboxMail.deleteMany({ where: { createdAt: { lt: before } } })).count;
  });
}
