import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDay } from "#app/platform/i18n/format.ts";
import type { Person } from "#app/platform/viewer.ts";
import { deviceOf } from "../device.ts";
import { findAccount, livingSessions, trainingsOf } from "../repos/account.repo.server.ts";
import { erasurePlan } from "../repos/erasure.repo.server.ts";
import { livingTokens } from "../repos/token.repo.server.ts";
import { sessionTokenOf } from "../session.server.ts";

/** People have no zone of their own here: their account speaks the time of mainland France. */
const zone = "Europe/Paris";

interface Moment {
  iso: string;
  words: string;
}

function day(visit: Visit, at: Date, zoneOfDay = zone): Moment {
  return { iso: at.toISOString(), words: formatDay(at, visit.language, zoneOfDay, visit.now) };
}

export async function profileView(visit: Visit, { userId }: Person) {
  const { name, email, emailVerified, language, theme, phone } = await findAccount(userId);
  const trainings = (await trainingsOf(userId)).map(({ id, heldFrom, expiresAt, training }) => ({
    id,
    name: training.name,
    space: training.space.name,
    from: day(visit, heldFrom, training.space.zone),
    until: expiresAt ? day(visit, expiresAt, training.space.zone) : null,
    expired: expiresAt !== null && expiresAt <= visit.now,
  }));
  return { name, email, emailVerified, language, theme, phone, trainings };
}

export async function securityView(visit: Visit, { userId, email, name }: Person, request: Request) {
  const current = await sessionTokenOf(request);
  const sessions = (await livingSessions(userId, visit.now)).map(({ id, token, createdAt, userAgent }) => ({
    id,
    device: deviceOf(userAgent),
    since: day(visit, createdAt),
    here: token === current,
  }));
  return { email, name, sessions };
}

export async function tokensView(visit: Visit, { userId, name }: Person) {
  const tokens = (await livingTokens(userId, visit.now)).map((token) => ({
    id: token.id,
    name: token.name,
    prefix: token.prefix,
    created: day(visit, token.createdAt),
    expires: token.expiresAt ? day(visit, token.expiresAt) : null,
    used: token.lastUsedAt ? day(visit, token.lastUsedAt) : null,
  }));
  return { name, tokens };
}

export async function dataView({ userId, name }: Person) {
  return { name, plan: await erasurePlan(userId) };
}
