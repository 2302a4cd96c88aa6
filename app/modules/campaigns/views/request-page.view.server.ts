import { data } from "react-router";
import type { Explanation } from "#app/modules/flows/explanation.ts";
import { eventsOf, explanationsOf } from "#app/modules/flows/flows.server.ts";
import { explain, nextShares } from "#app/modules/giving/giving.server.ts";
import { personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatDay, formatMoment } from "#app/platform/i18n/format.ts";
import { type OpenedRequest, requestFor } from "../access.server.ts";
import { stageOf } from "../campaign.ts";
import { campaignPath, followRequestPath, queuePath, requestPath } from "../campaign.urls.ts";
import { noFacts } from "../describe.server.ts";
import { requestWords } from "../page-words.server.ts";
import { findRequest, lineFacts, type RequestRow } from "../repos/request.repo.server.ts";
import { afterRequestVerb, type LineFacts, type RequestVerb, requestStageOf, statusOf, wanted } from "../request.ts";
import { type Said, saidOf, stepsOf } from "../request-steps.ts";
import {
  linesWords,
  nextWords,
  requestBadge,
  requesterKindWords,
  stepWords,
  usageWords,
} from "../request-words.server.ts";
import { requestHistory } from "./request-history.view.server.ts";
import { type ShipmentView, shipmentViews } from "./shipments.view.server.ts";

const day = 86_400_000;

/** The request of a page: by its private link, or for a person who asked it or coordinates. */
export async function requestOfPage(visit: Visit, request: Request, code: string, key?: string) {
  const viewer = key === undefined ? personOf(visit, request) : visit.viewer;
  const found = await requestFor(viewer, code, key);
  if (!found.ok) throw data(visit.requestId, { status: found.failure.status });
  return found.value;
}

function lineParts(facts: LineFacts, { t }: Visit) {
  return [
    { name: t("request_pages.part_transit"), quantity: facts.inTransit },
    { name: t("request_pages.part_intermediary"), quantity: facts.atIntermediary },
    { name: t("request_pages.part_reserved"), quantity: facts.reserved },
    { name: t("request_pages.part_wanted"), quantity: wanted(facts) },
  ].filter(({ quantity }) => quantity > 0);
}

/** The last sentences about a line, the newest first; what was promised from several bags at once is said once. */
function reasonsOf(entries: Awaited<ReturnType<typeof explanationsOf>>, visit: Visit, zone: string) {
  const said = entries
    .filter(({ kind }) => kind !== "shipped")
    .map((entry) => ({
      when: formatMoment(entry.occurredAt, visit.language, zone, visit.now),
      iso: entry.occurredAt.toISOString(),
      words: explain(Object(entry.explanation) as Explanation, visit.language),
      reason: entry.reason ? visit.t("request_pages.changed_by_hand", { reason: entry.reason }) : null,
    }));
  const once = new Map(said.map((sentence) => [[sentence.iso, sentence.words, sentence.reason].join(), sentence]));
  return [...once]
    .slice(-3)
    .reverse()
    .map(([key, sentence]) => ({ key, ...sentence }));
}

const ends: readonly string[] = ["closed_short", "cancelled", "expired"];

/** Once it is over, its target is what has left for it: what people remember is what was asked. */
function saidTarget({ stage }: RequestRow, line: RequestRow["lines"][number]): number {
  return ends.includes(stage) ? line.asked : line.target;
}

async function lineViews(visit: Visit, { request, campaign }: OpenedRequest, facts: Map<string, LineFacts>) {
  // One space that helps out shares nothing out: there is no rule to explain.
  const entries = campaign.kind === "help_out" ? [] : await explanationsOf(request.lines.map(({ id }) => id));
  const { t, language, now } = visit;
  const isShared = request.stage === "verified";
  const views = [];
  for (const line of request.lines) {
    const own = facts.get(line.id) ?? noFacts;
    const target = saidTarget(request, line);
    const share = isShared && wanted(own) > 0 ? (await nextShares(campaign, line.itemId, now)).get(line.id) : undefined;
    views.push({
      id: line.id,
      name: line.item.name,
      words: t("request_pages.line_words", { good: own.good, target }),
      meter: { value: Math.min(own.good, target), max: Math.max(1, target) },
      parts: lineParts(own, visit),
      wishes: [
        line.asked !== target ? t("request_pages.first_asked", { asked: line.asked }) : "",
        line.minimum > 1 ? t("request_pages.minimum_words", { minimum: line.minimum }) : "",
        line.acceptsPart ? "" : t("request_pages.all_or_nothing"),
        line.surplusConsented > 0 ? t("request_pages.surplus_words", { surplus: line.surplusConsented }) : "",
      ].filter(Boolean),
      why: reasonsOf(
        entries.filter(({ requestLineId }) => requestLineId === line.id),
        visit,
        campaign.space.zone,
      ),
      planned: share ? explain(share.explanation, language) : null,
    });
  }
  return views;
}

export type LineView = Awaited<ReturnType<typeof lineViews>>[number];

function factsOf(visit: Visit, { request, campaign }: OpenedRequest) {
  const { t, language, now } = visit;
  const { contact } = request;
  const place = [request.postcode, request.town].filter(Boolean).join(" ");
  const tier = (["1", "2", "3"] as const).find((one) => one === String(request.tier)) ?? "2";
  return [
    { name: t("request_pages.fact_kind"), value: requesterKindWords(request.requesterKind, language) },
    {
      name: t("request_pages.fact_needed"),
      value: request.neededBy ? formatDay(request.neededBy, language, campaign.space.zone, now) : "",
    },
    { name: t("request_pages.fact_usage"), value: usageWords(request.usage, language) },
    { name: t("request_pages.fact_tier"), value: campaign.kind === "help_out" ? "" : t(`ask_pages.tier_${tier}`) },
    { name: t("request_pages.fact_where"), value: [contact.address, place].filter(Boolean).join(", ") },
    { name: t("request_pages.fact_hours"), value: request.deliveryHours },
    {
      name: t("request_pages.fact_contact"),
      value: [contact.name, contact.phone, contact.email].filter(Boolean).join(" · "),
    },
    { name: t("request_pages.fact_message"), value: contact.message },
    ...answersOf(request).map(({ question, answer }) => ({ name: question, value: answer })),
  ];
}

function answersOf(request: RequestRow): { question: string; answer: string }[] {
  return Array.isArray(request.urgency) ? (request.urgency as { question: string; answer: string }[]) : [];
}

/** Until when it stands, and the question before it expires. */
function validity(visit: Visit, { request, campaign }: OpenedRequest) {
  const { t, language, now } = visit;
  const stage = requestStageOf(request.stage);
  if (stage !== "submitted" && stage !== "verified") return { words: null, asks: stage === "expired" };
  const until = formatDay(request.expiresAt, language, campaign.space.zone, now);
  const asks = request.askedAgainAt !== null || request.expiresAt.getTime() - now.getTime() < 5 * day;
  return { words: t(asks ? "request_pages.ask_now" : "request_pages.valid_until", { day: until }), asks };
}

/** What comes next; what is on its way to a request that is over still has to be counted. */
function nextOf({ request, campaign }: OpenedRequest, said: Said, facts: readonly LineFacts[], { t, language }: Visit) {
  const isOver = ends.includes(request.stage);
  const comes = isOver && facts.some(({ inTransit, atIntermediary }) => inTransit + atIntermediary > 0);
  const next = nextWords(said, campaign.kind, language);
  return comes ? `${next} ${t("request_steps.still_comes")}` : next;
}

/** What whoever receives does first: count each delivery that is on its way or there. */
function countsOf(shipments: readonly ShipmentView[], { t }: Visit) {
  return shipments.flatMap(({ code, receive }) =>
    receive ? [{ href: receive, label: t("request_pages.count_delivery", { code }) }] : [],
  );
}

/** The page of one request, by its private link or signed in. */
export async function requestPage(visit: Visit, opened: OpenedRequest, key?: string) {
  const { request, campaign, by } = opened;
  const { t, language } = visit;
  const facts = await lineFacts(request.lines.map(({ id }) => id));
  const all = request.lines.map(({ id }) => facts.get(id) ?? noFacts);
  const stage = requestStageOf(request.stage);
  const status = statusOf(stage, all, stageOf(campaign.stage) === "open");
  const said = saidOf(status, all);
  const reached = { stage, wasConfirmed: request.submittedAt !== null, wasChecked: request.verifiedAt !== null };
  const may = (verb: RequestVerb) => afterRequestVerb(stage, verb, by) !== undefined;
  const isHelpOut = campaign.kind === "help_out";
  const valid = validity(visit, opened);
  const same = request.duplicateOfId ? await findRequest(request.duplicateOfId) : undefined;
  const shipments = await shipmentViews(visit, opened, key);
  return {
    title: linesWords(request.lines.map((line) => ({ ...line, target: saidTarget(request, line) }))),
    line: request.requesterName,
    code: request.code,
    here: key === undefined ? requestPath(request.code) : followRequestPath(request.code, key),
    words: requestWords(visit),
    badge: requestBadge(said, campaign.kind, language),
    status,
    by,
    from: isHelpOut
      ? { label: campaign.space.name, href: `/s/${campaign.space.slug}` }
      : { label: campaign.title, href: campaignPath(campaign.code) },
    queue: by === "coordinator" && !isHelpOut ? queuePath(campaign.code) : null,
    next: nextOf(opened, said, all, visit),
    same: same ? t("request_pages.duplicate_of", { code: same.code }) : null,
    valid,
    steps: stepsOf(reached, all).map((step) => stepWords(step, campaign.kind, language)),
    lines: await lineViews(visit, opened, facts),
    shipments,
    counts: by === "requester" ? countsOf(shipments, visit) : [],
    history: await requestHistory(visit, opened, await eventsOf("request", request.id)),
    facts: factsOf(visit, opened),
    can: {
      confirm: may("confirm"),
      stillNeeded: stage !== "draft" && may("still_needed") && valid.asks,
      change: may("change"),
      cancel: may("cancel"),
      closeShort: may("close_short") && all.some(({ good }) => good > 0),
      verify: may("verify"),
    },
  };
}

export type RequestPage = Awaited<ReturnType<typeof requestPage>>;
