import { askHelpOutPath, requestPath } from "#app/modules/campaigns/campaign.urls.ts";
import {
  findHelpOut,
  lineFacts,
  linesWords,
  listRequestRows,
  type RequestRow,
  requesterKindWords,
  usageWords,
} from "#app/modules/campaigns/campaigns.server.ts";
import { wanted } from "#app/modules/campaigns/request.ts";
import { proofWords, shipmentsOfRequest } from "#app/modules/giving/giving.server.ts";
import { pageFor } from "#app/modules/spaces/page-for.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDay, formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Tone } from "#app/ui/note.tsx";
import { type HelpOutState, helpOutState } from "../help-out.ts";

import { helpWords } from "../page-words.server.ts";

const alive = ["draft", "submitted", "verified"];
const over = ["cancelled", "closed_short", "expired"];
const mostAlive = 100;
const mostOver = 20;

const tones: Record<HelpOutState, Tone> = {
  unconfirmed: "quiet",
  asked: "warn",
  making: "act",
  ready: "act",
  away: "act",
  done: "ok",
  over: "quiet",
};

type Campaign = NonNullable<Awaited<ReturnType<typeof findHelpOut>>>;

async function cardOf(visit: Visit, campaign: Campaign, row: RequestRow) {
  const { language, now } = visit;
  const { zone } = campaign.space;
  const facts = await lineFacts(row.lines.map(({ id }) => id));
  const state = helpOutState(row.stage, [...facts.values()]);
  const moving = state === "ready" || state === "away";
  const shipments = moving ? await shipmentsOfRequest(row.id, campaign) : [];
  const { contact } = row;
  return {
    code: row.code,
    href: requestPath(row.code),
    what: linesWords(row.lines.map((line) => ({ ...line, target: line.target || line.asked }))),
    who: [row.requesterName, requesterKindWords(row.requesterKind, language)].join(" · "),
    details: [
      [row.postcode, row.town].filter(Boolean).join(" "),
      usageWords(row.usage, language),
      row.neededBy ? formatDay(row.neededBy, language, zone, now) : "",
    ]
      .filter(Boolean)
      .join(" · "),
    contact: [contact.name, contact.phone, contact.email].filter(Boolean).join(" · "),
    message: contact.message,
    when: { iso: row.createdAt.toISOString(), words: formatMoment(row.createdAt, language, zone, now) },
    state,
    badge: { tone: tones[state], words: say(language, `help_pages.state_${state}`) },
    lacking: [...facts.values()].reduce((sum, line) => sum + wanted(line), 0),
    shipments: shipments.map(({ code, stage, lines }) => ({
      code,
      ready: stage === "prepared",
      lines: lines.map(({ id, inTransit }) => ({ id, inTransit })),
    })),
  };
}

export type HelpOutCard = Awaited<ReturnType<typeof cardOf>>;

/** What a space has been asked to make, for its keepers; each with its next act. */
export async function helpOutsPage(visit: Visit, request: Request, slug: string) {
  const { head, space } = await pageFor(visit, request, slug, "lend");
  const campaign = await findHelpOut(space.id);
  const read = async (stages: readonly string[], most: number) => {
    if (!campaign) return [];
    const rows = await listRequestRows(campaign.id, { stages }, most);
    return Promise.all(rows.map((row) => cardOf(visit, campaign, row)));
  };
  const living = await read(alive, mostAlive);
  return {
    title: visit.t("help_pages.list_title"),
    line: visit.t("help_pages.list_line", { space: space.name }),
    words: helpWords(visit),
    proof: proofWords(visit),
    head,
    cards: living.filter(({ state }) => state !== "done"),
    over: [...living.filter(({ state }) => state === "done"), ...(await read(over, mostOver))],
    form: askHelpOutPath(space.slug),
  };
}

export type HelpOutsPage = Awaited<ReturnType<typeof helpOutsPage>>;
