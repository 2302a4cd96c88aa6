import { dayInterval, localDateOf } from "#app/modules/availability/availability.ts";
import { helpOutsWaiting } from "#app/modules/helping/helping.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import { inboxUrl, spaceBookingsUrl } from "../booking.urls.ts";
import { conflictsOfSpaces, conflictWords } from "../conflicts.server.ts";
import { loanCards } from "../loan-card.server.ts";
import type { BookingRow } from "../repos/booking.repo.server.ts";
import { countToAnswer, type Filter, listBookingRows, type Whose } from "../repos/list.repo.server.ts";
import { findZones } from "../repos/loan-facts.repo.server.ts";
import type { InboxSection, InboxView } from "./inbox.view.ts";

const shown = 20;

type Membership = Person["memberships"][number];

interface Question {
  visit: Visit;
  zones: ReadonlyMap<string, string>;
}

function rowsOf({ visit, zones }: Question, whose: Whose, filter: Filter): Promise<BookingRow[]> {
  const zone = ("spaceId" in whose ? zones.get(whose.spaceId) : undefined) ?? "Europe/Paris";
  const today = localDateOf(visit.now.getTime(), zone);
  const day = dayInterval(today, today, zone);
  // What comes and goes today is each in its own right; what is asked together is one request.
  const once = filter === "to_answer" || filter === "changes" || filter === "current";
  return listBookingRows({ whose, filter, once, now: visit.now, day, take: shown + 1 });
}

function soonestFirst(rows: BookingRow[]): BookingRow[] {
  const unique = new Map(rows.map((row) => [row.id, row]));
  return [...unique.values()].sort((a, b) => a.startAt.getTime() - b.startAt.getTime());
}

/** Where to see everything: each of these spaces that has a part in it. */
function rest(spaces: readonly Membership[], parts: ReadonlySet<string | null>, filter: Record<string, string>) {
  return spaces
    .filter(({ spaceId }) => parts.has(spaceId))
    .map(({ slug, name }) => ({ href: spaceBookingsUrl(slug, filter), name }));
}

async function sectionOf(
  question: Question,
  name: InboxSection["name"],
  rows: BookingRow[],
  more: InboxSection["more"],
) {
  const { visit } = question;
  const sorted = soonestFirst(rows);
  const section: InboxSection = {
    name,
    title: say(visit.language, `loans.inbox_${name}`),
    loans: await loanCards(visit, sorted.slice(0, shown), {
      judged: name === "to_answer",
      together: name === "to_answer" || name === "requests",
    }),
    more: sorted.length > shown ? more : [],
  };
  return section;
}

/** What was promised and can no longer be kept as it is: each with what stands in its way. */
async function conflictSection({ visit }: Question, kept: readonly Membership[]): Promise<InboxSection> {
  const { language, now } = visit;
  const found = await conflictsOfSpaces(
    kept.map(({ spaceId }) => spaceId),
    now,
  );
  found.sort((a, b) => a.row.startAt.getTime() - b.row.startAt.getTime());
  const near = found.slice(0, shown);
  const cards = await loanCards(
    visit,
    near.map(({ row }) => row),
  );
  const badge = { tone: "stop" as const, words: say(language, "loans.conflict_badge") };
  const loans = cards.map((card, at) => {
    const conflict = near[at];
    return { ...card, badge, conflict: conflict ? conflictWords(conflict, language, now) : [] };
  });
  return { name: "conflicts", title: say(language, "loans.inbox_conflicts", { count: found.length }), loans, more: [] };
}

/** What waits for the keepers of these spaces, and what comes and goes there today. */
async function keepersSections(question: Question, kept: readonly Membership[]): Promise<InboxSection[]> {
  const questions: [InboxSection["name"], readonly Filter[]][] = [
    ["to_answer", ["to_answer", "changes"]],
    ["late", ["late"]],
    ["leaving", ["leaving"]],
    ["coming_back", ["coming_back"]],
  ];
  const sections: InboxSection[] = [];
  for (const [name, filters] of questions) {
    const rows: BookingRow[] = [];
    for (const { spaceId } of kept)
      for (const filter of filters) rows.push(...(await rowsOf(question, { spaceId, side: "lender" }, filter)));
    const parts = new Set(rows.map(({ lenderSpaceId }) => lenderSpaceId));
    const more = rest(kept, parts, { filter: name });
    sections.push(await sectionOf(question, name, rows, more));
    if (name === "to_answer") sections.push(await conflictSection(question, kept));
  }
  return sections;
}

async function ownRequests(question: Question, spaces: readonly Membership[], viewer: Person, alone: boolean) {
  const rows = alone ? await rowsOf(question, { userId: viewer.userId }, "current") : [];
  for (const { spaceId } of spaces) rows.push(...(await rowsOf(question, { spaceId, side: "borrower" }, "current")));
  const parts = new Set(rows.map(({ borrowerSpaceId }) => borrowerSpaceId));
  return sectionOf(question, "requests", rows, rest(spaces, parts, { side: "borrower" }));
}

async function tabsOf(visit: Visit, viewer: Person, current: Membership | undefined): Promise<InboxView["tabs"]> {
  if (viewer.memberships.length < 2) return [];
  const tabs: InboxView["tabs"] = [{ href: inboxUrl(), label: visit.t("loans.all_spaces"), current: !current }];
  for (const { slug, name, spaceId } of viewer.memberships) {
    const tab = { href: inboxUrl(slug), label: name, current: slug === current?.slug };
    const count = hasRole(viewer, spaceId, "keeper") ? await countToAnswer([spaceId], visit.now) : 0;
    tabs.push(count > 0 ? { ...tab, count } : tab);
  }
  return tabs;
}

/** The inbox of a person: of all their spaces, or of one; of nobody's but their own when they have none. */
export async function presentInbox(visit: Visit, viewer: Person, slug: string | null): Promise<InboxView> {
  const current = viewer.memberships.find((membership) => membership.slug === slug);
  const spaces = current ? [current] : viewer.memberships;
  const kept = spaces.filter(({ spaceId }) => hasRole(viewer, spaceId, "keeper"));
  const question = { visit, zones: await findZones(spaces.map(({ spaceId }) => spaceId)) };
  return {
    tabs: await tabsOf(visit, viewer, current),
    sections: [
      ...(kept.length > 0 ? await keepersSections(question, kept) : []),
      await ownRequests(question, spaces, viewer, !current),
    ],
    helpOuts: await helpOutsWaiting(visit, kept),
    histories: spaces.map(({ slug: one, name }) => ({ href: spaceBookingsUrl(one), name })),
    keeps: kept.length > 0,
  };
}
