import { Prisma } from "#app/platform/db/database.server.ts";
import type { At } from "../at.ts";

const countedStages = Prisma.sql`('verified', 'closed_short')`;
const acceptedPledges = Prisma.sql`('accepted', 'finished_short')`;

/** The last word of the events of something about it before an instant. */
function lastWord(kind: "request" | "pledge", of: Prisma.Sql, word: Prisma.Sql, { before }: At): Prisma.Sql {
  return Prisma.sql`(SELECT ${word} FROM ProductionEvent e WHERE e.subjectKind = ${kind} AND e.subjectId = ${of}
    AND ${word} IS NOT NULL AND e.occurredAt < ${before.getTime()} ORDER BY e.sequence DESC LIMIT 1)`;
}

/**
 * The lines of an item whose requests stand, with what they ask: as they are, or replayed from the events of the requests as far as
 * a past day. An event names a line with the quantity from then on.
 */
export function linesThen(campaignId: string, itemId: string, at: At | undefined): Prisma.Sql {
  const columns = Prisma.sql`l.id, r.code, coalesce(r.submittedAt, r.createdAt) AS askedAt, r.requesterKind, r.town, r.postcode`;
  const from = Prisma.sql`FROM RequestLine l JOIN ProductionRequest r ON r.id = l.requestId
    WHERE l.campaignId = ${campaignId} AND l.itemId = ${itemId}`;
  if (!at)
    return Prisma.sql`SELECT ${columns}, l.target AS pieces ${from} AND l.target > 0 AND r.stage IN ${countedStages}`;
  const stage = lastWord("request", Prisma.sql`r.id`, Prisma.sql`e.toStage`, at);
  const said = Prisma.sql`json_extract(e.details, '$."' || l.id || '"')`;
  const pieces = Prisma.sql`coalesce(${lastWord("request", Prisma.sql`r.id`, said, at)}, l.asked)`;
  return Prisma.sql`SELECT * FROM (SELECT ${columns}, ${pieces} AS pieces, ${stage} AS stageThen ${from})
    WHERE pieces > 0 AND stageThen IN ${countedStages}`;
}

/** The promises of makers that stand, as they are or as they were at the end of a past day. */
export function pledgesThen(campaignId: string, at: At | undefined): Prisma.Sql {
  const columns = Prisma.sql`p.id, p.code, p.createdAt, p.spaceId, n.itemId`;
  const from = Prisma.sql`FROM Pledge p JOIN ProductionRun n ON n.id = p.runId WHERE p.campaignId = ${campaignId}`;
  if (!at) return Prisma.sql`SELECT ${columns}, p.quantity AS pieces ${from} AND p.stage IN ${acceptedPledges}`;
  const stage = lastWord("pledge", Prisma.sql`p.id`, Prisma.sql`e.toStage`, at);
  const said = Prisma.sql`json_extract(e.details, '$.quantity')`;
  const pieces = Prisma.sql`coalesce(${lastWord("pledge", Prisma.sql`p.id`, said, at)}, p.quantity)`;
  return Prisma.sql`SELECT * FROM (SELECT ${columns}, ${pieces} AS pieces, ${stage} AS stageThen ${from})
    WHERE stageThen IN ${acceptedPledges}`;
}
