import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatNumber } from "#app/platform/i18n/format.ts";
import type { Facts } from "../listing.ts";
import { listingPath, pictureAddress, pictureSet } from "../listing.urls.ts";
import type { LinkedListing, ListingPageRow } from "../repos/listing-page.repo.server.ts";

export type Sign = "people" | "surface" | "step_free" | "toilets" | "induction_loop";

interface Linked {
  href: string;
  title: string;
  kind: LinkedListing["kind"];
}

export interface RoomView {
  /** What is looked for first in a room, each with its sign. */
  glance: { sign: Sign; text: string; missing: boolean }[];
  inside: { title: string; line: string; links: Linked[] } | null;
  outside: { title: string; line: string; links: Linked[] } | null;
  plans: { src: string; srcSet: string; alt: string; width: number; height: number }[];
  planTitle: string;
}

const atAGlance = ["seated", "standing", "surfaceM2", "stepFree", "accessibleToilets", "inductionLoop"] as const;

export function factsNotAtAGlance(facts: Facts): Facts {
  const rest: Facts = { ...facts };
  for (const fact of atAGlance) delete rest[fact];
  return rest;
}

const accesses = [
  { fact: "stepFree", sign: "step_free" },
  { fact: "accessibleToilets", sign: "toilets" },
  { fact: "inductionLoop", sign: "induction_loop" },
] as const;

function glanceOf(facts: Facts, { t, language }: Visit): RoomView["glance"] {
  const { seated, standing, surfaceM2 } = facts;
  const people = [
    ...(seated === undefined ? [] : [t("rooms.seated", { count: seated })]),
    ...(standing === undefined ? [] : [t("rooms.standing", { count: standing })]),
  ];
  const figures = [
    ...(people.length > 0 ? [{ sign: "people" as const, text: people.join(", ") }] : []),
    ...(surfaceM2 === undefined
      ? []
      : [{ sign: "surface" as const, text: `${formatNumber(surfaceM2, language, 1)}\u00a0m²` }]),
  ];
  const said = accesses.flatMap(({ fact, sign }) => {
    const value = facts[fact];
    if (value === undefined) return [];
    return [{ sign, text: t(`rooms.${sign}_${value ? "yes" : "no"}`), missing: !value }];
  });
  return [...figures.map((one) => ({ ...one, missing: false })), ...said];
}

function linksOf(linked: readonly LinkedListing[]): Linked[] {
  return linked.map(({ code, title, kind }) => ({ href: listingPath(code), title, kind }));
}

/** What is said of a room beyond what is said of any listing; of a machine, which room it stands in. */
export function roomView(row: ListingPageRow, visit: Visit): RoomView {
  const { t } = visit;
  const parts = row.kind === "room" ? "room" : "thing";
  return {
    glance: row.kind === "room" ? glanceOf(row.facts, visit) : [],
    inside:
      row.inside.length > 0
        ? { title: t(`rooms.inside_${parts}`), line: t("rooms.inside_line"), links: linksOf(row.inside) }
        : null,
    outside:
      row.outside.length > 0
        ? { title: t(`rooms.outside_${parts}`), line: t("rooms.outside_line"), links: linksOf(row.outside) }
        : null,
    plans: row.pictures
      .filter(({ role }) => role === "plan")
      .map(({ storageKey, width, height, alt }) => ({
        ...{ src: pictureAddress(storageKey, 960), srcSet: pictureSet(storageKey), width, height },
        alt: alt || t("rooms.plan_of", { title: row.title }),
      })),
    planTitle: t("rooms.plan"),
  };
}
