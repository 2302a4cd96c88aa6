import { database } from "#app/platform/db/database.server.ts";

/** The Cookie header that a browser would send after these Set-Cookie headers. */
export function cookiesOf({ cookies }: { cookies: string[] }): string {
  return cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}

/** The last mail queued to an address, and the first link in it. */
export async function aMailTo(email: string): Promise<{ subject: string; text: string; link: URL }> {
  const db = await database();
  const mail = await db.outboxMail.findFirst({ where: { recipient: email }, orderBy: { id: "desc" } });
  if (!mail) throw new Error(`no mail to ${email}`);
  const link = /https?:\/\/\S+/.exec(mail.text)?.[0] ?? "http://none.invalid";
  return { subject: mail.subject, text: mail.text, link: new URL(link) };
}
