import { database } from "#app/platform/db/database.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { isLanguage } from "#app/platform/i18n/words.server.ts";

export interface Correspondent {
  userId: string;
  name: string;
  email: string;
  language: Language;
}

const shown = { id: true, name: true, email: true, language: true } as const;

function correspondent(row: { id: string; name: string; email: string; language: string }): Correspondent {
  return { userId: row.id, name: row.name, email: row.email, language: isLanguage(row.language) ? row.language : "fr" };
}

export async function findPersonByEmail(email: string): Promise<Correspondent | null> {
  const row = await (await database()).user.findFirst({
    where: { email: email.trim().toLowerCase(), erasedAt: null },
    select: shown,
  });
  return row ? correspondent(row) : null;
}

/** Names by id; someone erased keeps the placeholder that stands for them. */
export async function personNames(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await (await database()).user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function correspondents(ids: readonly string[]): Promise<Correspondent[]> {
  const rows = await (await database()).user.findMany({
    where: { id: { in: [...new Set(ids)] }, erasedAt: null },
    select: shown,
  });
  return rows.map(correspondent);
}
