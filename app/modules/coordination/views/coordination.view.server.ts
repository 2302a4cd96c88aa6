import { campaignPath, editCampaignPath, queuePath } from "#app/modules/campaigns/campaign.urls.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { moneyPath } from "#app/modules/claims/claim.urls.ts";
import { givingPath } from "#app/modules/giving/giving.urls.ts";
import { makingPath } from "#app/modules/making/making.urls.ts";
import { materialPath } from "#app/modules/materials/material.urls.ts";
import { quantityWords } from "#app/modules/materials/quantity-words.ts";
import { type At, atOf } from "#app/modules/publication/at.ts";
import { dayForm, snapshotsView } from "#app/modules/publication/publication.server.ts";
import { itemPath, rowsPath } from "#app/modules/publication/publication.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import {
  type ItemState,
  type Shortages,
  type SpaceState,
  shortagesOf,
  stateOf,
  steps,
} from "../coordination.server.ts";
import { coordinationPath } from "../coordination.urls.ts";
import { coordinationWords } from "../coordination-words.server.ts";
import { spaceNames } from "../repos/coordination.repo.server.ts";
import { waitingView } from "./waiting.view.server.ts";

const shownSpaces = 40;

interface Reading {
  visit: Visit;
  campaign: CampaignRow;
  at: At | undefined;
}

/** The figures of a row, each with the rows that it is the sum of; what is only given to somebody has none. */
function cellsOf({ visit, campaign, at }: Reading, itemId: string, figures: ItemState["figures"], space?: string) {
  return steps.map((step) => ({
    step,
    head:
      step === "reserved"
        ? say(visit.language, "coordination.reserved")
        : say(visit.language, `public_campaign.figure_${step}`),
    words: formatCount(figures[step], visit.language),
    isZero: figures[step] === 0,
    href:
      step === "reserved" || figures[step] === 0
        ? null
        : rowsPath(campaign.code, step, itemId, { at: at?.date, space }),
  }));
}

/** Nothing is asked, promised or made of it. */
const isIdle = ({ asked, figures }: ItemState) => (asked ?? 0) === 0 && steps.every((step) => figures[step] === 0);

/** What is asked first, then what it is made of; what nothing has happened to is only named. */
function itemRows(reading: Reading, items: readonly ItemState[]) {
  const { visit, campaign, at } = reading;
  const moving = items.filter((state) => !isIdle(state));
  const inOrder = [...moving.filter(({ asked }) => asked !== null), ...moving.filter(({ asked }) => asked === null)];
  return inOrder.map(({ item, asked, figures }) => ({
    id: item.id,
    name: item.name,
    asked:
      asked === null
        ? null
        : {
            words: formatCount(asked, visit.language),
            isZero: asked === 0,
            href: rowsPath(campaign.code, "asked", item.id, { at: at?.date }),
          },
    cells: cellsOf(reading, item.id, figures),
  }));
}

function idleWords({ t }: Visit, items: readonly ItemState[]): string | null {
  const names = items.filter(isIdle).map(({ item }) => item.name);
  return names.length > 0 ? t("coordination.idle", { count: names.length, items: names.join(", ") }) : null;
}

async function spaceRows(reading: Reading, spaces: readonly SpaceState[], item: string | undefined) {
  const { campaign, visit } = reading;
  const names = await spaceNames([...new Set(spaces.map(({ spaceId }) => spaceId))]);
  const itemNames = new Map(campaign.items.map(({ id, name }) => [id, name]));
  const rows = spaces
    .filter(({ itemId }) => item === undefined || itemId === item)
    .map(({ itemId, spaceId, figures }) => ({
      id: `${spaceId} ${itemId}`,
      made: figures.made,
      name: names.get(spaceId) ?? visit.t("coordination.alone"),
      item: itemNames.get(itemId) ?? "",
      cells: cellsOf(reading, itemId, figures, spaceId || undefined),
    }))
    .sort((a, b) => b.made - a.made || a.name.localeCompare(b.name) || a.item.localeCompare(b.item));
  const more = rows.length - shownSpaces;
  return {
    rows: rows.slice(0, shownSpaces),
    more: more > 0 ? visit.t("coordination.more_spaces", { count: more }) : null,
  };
}

type Material = Shortages["materials"][number];

/** « Élastique : il en manquera dans trois jours à ce rythme. » */
function outlookWords({ t }: Visit, { material, outlook }: Material): string {
  if (outlook.state === "unknown") return t("coordination.unknown", { material });
  if (outlook.state === "enough") return t("coordination.enough", { material });
  if (outlook.days === null) return t("coordination.short", { material });
  return outlook.days === 0
    ? t("coordination.short_now", { material })
    : t("coordination.short_in", { material, count: outlook.days });
}

function materialRow(visit: Visit, days: number, row: Material) {
  const { language, t } = visit;
  const words = (quantity: number) => quantityWords(quantity, row.unit, language);
  const facts = [
    row.available === null
      ? t("coordination.nobody_says")
      : t("coordination.available", { quantity: words(row.available) }),
    t("coordination.needed", { quantity: words(row.needed) }),
    t("coordination.used", { quantity: words(row.used), count: days }),
    ...(row.outlook.state === "short" ? [t("coordination.missing", { quantity: words(row.outlook.missing) })] : []),
  ];
  return {
    id: `${row.material} ${row.unit}`,
    tone:
      row.outlook.state === "short"
        ? ("stop" as const)
        : row.outlook.state === "enough"
          ? ("ok" as const)
          : ("warn" as const),
    words: outlookWords(visit, row),
    facts,
    where: t("coordination.where_counted", { count: row.stocks.length }),
    stocks: row.stocks.map(({ code, title, space, quantity }) => ({
      code,
      href: materialPath(code),
      words: `${title} · ${space}`,
      quantity: words(quantity),
    })),
  };
}

async function presentOf(
  { visit, campaign }: Reading,
  items: readonly ItemState[],
  chosen: { wait?: string; item?: string },
) {
  const { days, materials } = await shortagesOf(campaign, items, visit);
  return {
    waiting: await waitingView(visit, campaign, chosen),
    materials: materials.map((row) => materialRow(visit, days, row)),
  };
}

/** Where everything is, what will be missing and what waits; a past day says where everything was. */
export async function coordinationPage(visit: Visit, campaign: CampaignRow, search: URLSearchParams) {
  const at = atOf(search.get("at"), campaign.space.zone, visit.now);
  const item = campaign.items.find(({ id }) => id === search.get("item"))?.id;
  const wait = search.get("wait");
  const reading = { visit, campaign, at };
  const { items, spaces } = await stateOf(campaign, at);
  const { code, title } = campaign;
  const of = (id?: string) => coordinationPath(code, { at: at?.date, wait: undefined, item: id });
  const chosen = { ...(wait ? { wait } : {}), ...(item ? { item } : {}) };
  const words = coordinationWords(visit);
  return {
    title: visit.t("coordination.title", { campaign: title }),
    code,
    campaign: { title, href: campaignPath(code) },
    links: [
      { href: queuePath(code), label: words.queue },
      { href: makingPath(code), label: words.making },
      { href: givingPath(code), label: words.giving },
      { href: moneyPath(code), label: words.money },
      { href: itemPath(code, undefined, at?.date), label: words.public_page },
      { href: editCampaignPath(code), label: words.edit },
    ],
    edit: editCampaignPath(code),
    begin: makingPath(code),
    day: dayForm(visit, campaign, at, { item }),
    snapshots: await snapshotsView(visit, campaign),
    present: at ? null : await presentOf(reading, items, chosen),
    items: itemRows(reading, items),
    idle: idleWords(visit, items),
    isFresh: items.every(isIdle),
    spaces: await spaceRows(reading, spaces, item),
    choices:
      campaign.items.length > 1
        ? [
            { href: of(), label: visit.t("coordination.every_item"), current: item === undefined },
            ...campaign.items.map(({ id, name }) => ({ href: of(id), label: name, current: id === item })),
          ]
        : [],
    words,
  };
}

export type CoordinationPage = Awaited<ReturnType<typeof coordinationPage>>;
