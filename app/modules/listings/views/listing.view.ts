import type { Use } from "#app/modules/availability/availability.ts";
import { type OwnersView, ownersView } from "#app/modules/ownership/owners-words.ts";
import { ownersUrl } from "#app/modules/ownership/ownership.urls.ts";
import { pricesPath } from "#app/modules/prices/price.urls.ts";
import { tariffLines } from "#app/modules/prices/price-words.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { Choice } from "#app/ui/chips.tsx";
import type { DrawingName } from "#app/ui/drawings.ts";
import { drawingOf } from "../category.ts";
import { factLines, termPhrases } from "../fact-words.ts";
import { handOverWords } from "../hours-words.ts";
import { statusOf } from "../listing.columns.ts";
import { mayEdit } from "../listing.policy.ts";
import type { ListingKind, ListingStatus } from "../listing.ts";
import {
  blocksPath,
  editPath,
  historyPath,
  listingDatesPath,
  listingPath,
  pictureAddress,
  pictureSet,
  type Wish,
  wished,
} from "../listing.urls.ts";
import type { ListingPageRow } from "../repos/listing-page.repo.server.ts";
import { factsNotAtAGlance, type RoomView, roomView } from "./room.view.ts";

export interface PictureView {
  src: string;
  srcSet: string;
  alt: string;
  ratio: string;
}

export interface ListingView {
  code: string;
  kind: ListingKind;
  /** « Salle », « Équipement » */
  word: string;
  /** « Prêté par », « À réserver chez » */
  by: string;
  title: string;
  status: ListingStatus;
  category: string;
  drawing: DrawingName;
  pictures: PictureView[];
  /** « 7KQ2 · 2 exemplaires » */
  label: string;
  space: { name: string; href: string; town: string; closed: boolean };
  /** « 12 prêts, 11 retours en ordre » */
  history: string;
  description: string;
  care: string;
  /** « Mode d’emploi et soin », « Règles de la maison » */
  careTitle: string;
  room: RoomView | null;
  facts: { name: string; value: string }[];
  /** Of what several spaces own together. */
  owners: OwnersView | null;
  /** What it costs, public by public; empty where the terms say it all. */
  prices: { title: string; lines: { name: string; value: string }[] };
  pauseReason: string;
  units: { label: string; condition: string; inService: boolean }[];
  unitsInService: number;
  uses: Choice[];
  path: string;
  /** Only for its keepers. */
  keeping: {
    edit: string;
    prices: { href: string; label: string };
    blocks: string;
    history: string;
    owners: { href: string; label: string };
    offeredTo: string | null;
  } | null;
}

function audienceWords({ asking, networks }: ListingPageRow, t: Visit["t"]): string {
  const who = [
    asking.audience === "networks"
      ? t("listings.audience_networks_named", { names: networks.join(", ") })
      : t(`listings.audience_${asking.audience}`),
  ];
  if (asking.organisations) who.push(t("listings.audience_organisations"));
  if (asking.persons) who.push(t("listings.audience_persons"));
  return who.join(", ");
}

function atOnceWords({ asking }: ListingPageRow, t: Visit["t"]): string {
  const { everyone, networkIds, trusted, ownMembers } = asking.atOnce;
  if (everyone) return t("listings.at_once_everyone");
  return networkIds.length > 0 || trusted || ownMembers ? t("listings.at_once_some") : "";
}

function factsOf(row: ListingPageRow, { t, language }: Visit, use: Use): ListingView["facts"] {
  const { terms, space, accessories } = row;
  const isRoom = row.kind === "room";
  const hours = row.opening ? { ...space.opening, weekly: row.opening.weekly } : space.opening;
  const rules = row.rules[use];
  const count = accessories.reduce((sum, { quantity }) => sum + quantity, 0);
  const with_ = accessories.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name)).join(", ");
  const collect = handOverWords(hours, rules?.collect ?? null, language).join(" ; ");
  const giveBack = handOverWords(hours, rules?.return ?? null, language).join(" ; ");
  const same = collect === giveBack;
  return [
    { name: t("listings.make_model"), value: [row.make, row.model].filter(Boolean).join(" ") },
    ...factLines(row.category, isRoom ? factsNotAtAGlance(row.facts) : row.facts, language),
    {
      name: t(isRoom ? "rooms.included" : "listings.goes_with"),
      value: count > 0 ? t("listings.goes_with_list", { list: with_, count }) : "",
    },
    {
      name: t("listings.terms"),
      value: [...(row.tariff ? [] : termPhrases(terms, language, row.kind)), terms.note].filter(Boolean).join(" · "),
    },
    { name: t("listings.insurance"), value: terms.insurance },
    { name: t("listings.training"), value: row.training ? t("listings.training_named", { name: row.training }) : "" },
    { name: t("listings.who_may_ask"), value: audienceWords(row, t) },
    { name: t("listings.at_once"), value: atOnceWords(row, t) },
    {
      name: t(use === "away" ? (same ? "listings.collect_return" : "listings.collect") : "listings.open"),
      value: collect,
    },
    { name: t("listings.return"), value: use === "away" && !same ? giveBack : "" },
  ].filter(({ value }) => value !== "");
}

function unitsWord({ kind, category, occupancy }: ListingPageRow) {
  if (category === "bedroom") return "rooms.beds" as const;
  return kind === "room" && occupancy === "shared" ? ("rooms.places" as const) : ("listings.units" as const);
}

export function pictureOf({ storageKey, width, height, alt }: ListingPageRow["pictures"][number]): PictureView {
  const ratio = width > height ? "4 / 3" : "1 / 1";
  return { src: pictureAddress(storageKey, 960), srcSet: pictureSet(storageKey), alt, ratio };
}

function usesOf(row: ListingPageRow, wish: Wish, t: Visit["t"]): Choice[] {
  const offered = (["away", "on_the_spot"] as const).filter((one) => row.rules[one]);
  if (offered.length < 2) return [];
  return offered.map((one) => ({
    href: listingDatesPath(row.code, { ...wished(wish), use: one }),
    label: t(`listings.use_${one}`),
    current: one === wish.use,
  }));
}

/** What is said of a listing, its dates apart. */
export function listingView(row: ListingPageRow, visit: Visit, wish: Wish & { use: Use }): ListingView {
  const { t, viewer } = visit;
  const { code, loans, incidents, space } = row;
  const inService = row.units.filter(({ status }) => status === "in_service");
  const isRoom = row.kind === "room";
  const keeps = mayEdit(viewer, { spaceId: space.id, status: statusOf(row.status) });
  return {
    ...{
      code,
      kind: row.kind,
      title: row.title,
      status: statusOf(row.status),
      description: row.description,
      care: row.care,
    },
    category: t(`things.category_${row.category}` as Parameters<Visit["t"]>[0]),
    drawing: drawingOf(row.category),
    pictures: row.pictures.filter(({ role }) => role !== "plan").map(pictureOf),
    word: t(isRoom ? "rooms.room" : "listings.equipment"),
    by: t(isRoom ? "rooms.by" : "things.lent_by"),
    careTitle: t(isRoom ? "rooms.house_rules" : "listings.care"),
    room: isRoom || row.inside.length + row.outside.length > 0 ? roomView(row, visit) : null,
    label: isRoom && inService.length === 1 ? code : `${code} · ${t(unitsWord(row), { count: inService.length })}`,
    space: { name: space.name, href: `/s/${space.slug}`, town: space.town, closed: space.closed },
    history:
      loans === 0
        ? ""
        : `${t("listings.loans", { count: loans })}, ${t("listings.returns_in_order", { count: loans - incidents })}`,
    facts: factsOf(row, visit, wish.use),
    owners: row.owners.length > 0 ? ownersView(row, visit) : null,
    prices: { title: t("prices.title"), lines: row.tariff ? tariffLines(row.tariff, visit.language) : [] },
    pauseReason: row.pauseReason,
    units: row.units.map(({ label, condition, status }) => ({
      label,
      condition: t(`things.condition_${condition}` as Parameters<Visit["t"]>[0]),
      inService: status === "in_service",
    })),
    unitsInService: inService.length,
    uses: usesOf(row, wish, t),
    path: listingPath(code),
    keeping: keeps
      ? {
          edit: editPath(code),
          prices: { href: pricesPath(code), label: t("prices.title") },
          blocks: blocksPath(code),
          history: historyPath(code),
          owners: { href: ownersUrl(code), label: t("ownership_pages.title") },
          offeredTo: row.offeredTo,
        }
      : null,
  };
}
