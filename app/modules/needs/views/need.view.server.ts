import { startOfDay } from "#app/modules/availability/availability.ts";
import { materialRequestPath, newMaterialPath } from "#app/modules/materials/material.urls.ts";
import { materialsToOffer } from "#app/modules/materials/materials.server.ts";
import { quantityWords } from "#app/modules/materials/quantity-words.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDate } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { answersOf, describeNeed } from "../describe-need.server.ts";
import type { NeedOutput } from "../need.schema.ts";
import { promisedBy } from "../need.ts";
import { needPath, newNeedPath } from "../need.urls.ts";
import { openNeeds } from "../open-needs.server.ts";
import type { NeedRow } from "../repos/need.repo.server.ts";

export function needWords<Name extends string>({ language }: Pick<Visit, "language">, names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, say(language, `needs.${name}`)])) as Record<Name, string>;
}

const zone = "Europe/Paris";

/** One line of the board. */
export function needCard(need: NeedOutput, { language }: Visit) {
  const words = (quantity: number) => quantityWords(quantity, need.unit, language);
  return {
    code: need.code,
    href: needPath(need.code),
    title: need.title,
    wanted:
      need.wanted > 0
        ? say(language, "needs.wanted_words", { wanted: words(need.wanted), quantity: words(need.quantity) })
        : say(language, "needs.all_promised", { quantity: words(need.quantity) }),
    by: say(language, "needs.by_words", {
      date: formatDate(new Date(startOfDay(need.wantedBy, zone)), language, zone),
    }),
    space: [need.space.name, need.space.town].filter(Boolean).join(", "),
    bar: { value: need.quantity - need.wanted, full: need.quantity },
  };
}

/** The first needs of the board, for the home page. */
export async function needsInShort(visit: Visit, most: number) {
  const { items } = await openNeeds(visit.now, { take: most });
  return {
    title: say(visit.language, "needs.title"),
    all: say(visit.language, "needs.see_all"),
    cards: items.map((need) => needCard(need, visit)),
  };
}

/** Where this person may say what their spaces need. */
export function placesToAskFrom({ viewer }: Visit): { href: string; name: string }[] {
  if (viewer.kind === "visitor") return [];
  return viewer.memberships
    .filter(({ spaceId }) => hasRole(viewer, spaceId, "keeper"))
    .map(({ slug, name }) => ({ href: newNeedPath(slug), name }));
}

const names = [
  ...(["title", "answers", "no_answer", "answer_title", "answer_line", "answer_material", "answer_message"] as const),
  ...([
    "answer_act",
    "answer_none",
    "renew_title",
    "renew_by",
    "renew_act",
    "close_title",
    "close_line",
    "close_act",
  ] as const),
  "sign_in",
] as const;

function answerViews(row: NeedRow, need: NeedOutput, visit: Visit) {
  const { viewer, language } = visit;
  const answers = answersOf(row);
  return row.requests.flatMap(({ id, code, giverSpace, status }, index) => {
    const answer = answers[index];
    const quantity = answer ? promisedBy(answer) : 0;
    if (quantity === 0) return [];
    const sees = hasRole(viewer, giverSpace.id, "member") || hasRole(viewer, row.spaceId, "member");
    return [
      {
        id,
        space: giverSpace.name,
        quantity: quantityWords(quantity, need.unit, language),
        state: say(language, `materials.status_${status}`),
        href: sees ? materialRequestPath(code) : null,
      },
    ];
  });
}

/** The page of a need: what is left of it, who answers what, and how one answers. */
export async function needPage(row: NeedRow, visit: Visit) {
  const { viewer, language } = visit;
  const need = describeNeed(row, visit.now);
  const keeps = hasRole(viewer, row.spaceId, "keeper");
  const isOpen = need.state === "open";
  const offers = isOpen && need.wanted > 0 ? await materialsToOffer(viewer, need.unit, row.spaceId, visit.now) : [];
  const memberships = viewer.kind === "person" ? viewer.memberships : [];
  const kept = memberships.filter(({ spaceId }) => spaceId !== row.spaceId && hasRole(viewer, spaceId, "keeper"));
  const said = { unit: say(language, `materials.short_${need.unit}`) };
  return {
    ...needCard(need, visit),
    space: { name: need.space.name, href: spaceUrl(need.space.slug), town: need.space.town },
    description: need.description,
    words: needWords(visit, names),
    state: isOpen ? "" : say(language, `needs.state_${need.state}`),
    answers: answerViews(row, need, visit),
    answer:
      isOpen && need.wanted > 0 && viewer.kind === "person" && (kept.length > 0 || !keeps)
        ? {
            label: say(language, "needs.answer_quantity", said),
            add: kept.map(({ slug, name }) => ({
              href: newMaterialPath(slug),
              words: say(language, "needs.answer_add", { name }),
            })),
            offers: offers.map(({ code, title, free }) => ({
              value: code,
              label: say(language, "needs.offer", { title, quantity: quantityWords(free, need.unit, language) }),
            })),
          }
        : null,
    signIn: viewer.kind === "visitor" ? `/sign-in?${new URLSearchParams({ to: needPath(row.code) })}` : null,
    keeping: keeps && (isOpen || need.state === "expired") ? { wantedBy: need.wantedBy } : null,
  };
}
