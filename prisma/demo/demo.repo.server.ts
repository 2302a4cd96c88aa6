import { database, transaction } from "#app/platform/db/database.server.ts";

export async function databaseIsEmpty(): Promise<boolean> {
  const db = await database();
  return (await db.user.count()) === 0 && (await db.space.count()) === 0;
}

/** No verb makes a space a demonstration: only this. */
export async function markAsDemo(spaceIds: string[], networkId: string): Promise<void> {
  await transaction(async () => {
    const db = await database();
    await db.space.updateMany({ where: { id: { in: spaceIds } }, data: { demo: true } });
    await db.network.update({ where: { id: networkId }, data: { demo: true } });
  });
}

/** The link in the last mail to an address, as its reader would follow it. */
export async function lastLinkTo(email: string): Promise<string> {
  const db = await database();
  const mail = await db.outboxMail.findFirstOrThrow({ where: { recipient: email }, orderBy: { createdAt: "desc" } });
  return /https?:\/\/\S+/.exec(mail.text)?.[0] ?? "";
}

export async function isDemoLoaded(email: string): Promise<boolean> {
  const db = await database();
  return (await db.user.count({ where: { email } })) > 0;
}
