import { startOfDay } from "#app/modules/availability/availability.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDate, formatMoney } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { unitOf } from "../describe-material.server.ts";
import { mayKeepStock, requestSides } from "../material.policy.ts";
import { mayDo, missingOf, requestVerbs } from "../material.ts";
import { materialPath, materialRequestPath } from "../material.urls.ts";
import { freeQuantities } from "../move-stock.server.ts";
import { costOf } from "../quantity.ts";
import { quantityWords } from "../quantity-words.ts";
import { findMaterial, listMaterialRows } from "../repos/material.repo.server.ts";
import type { RequestRow } from "../repos/request.repo.server.ts";
import { partiesOf, requestStatusOf } from "../request.server.ts";
import { momentView, shortUnit, typedText, wordsOf } from "../words.server.ts";

const tones = {
  requested: "act",
  accepted: "act",
  sent: "warn",
  received: "ok",
  declined: "quiet",
  cancelled: "quiet",
} as const;

export function badgeOf(row: RequestRow, { language }: Visit) {
  const status = requestStatusOf(row);
  return { tone: tones[status], words: say(language, `materials.status_${status}`) };
}

/** One line of a list of requests. */
export function requestCard(row: RequestRow, visit: Visit) {
  const { language } = visit;
  const quantity = row.arrived ?? row.sent ?? row.accepted ?? row.asked;
  return {
    href: materialRequestPath(row.code),
    code: row.code,
    title: `${row.material.listing.title}, ${quantityWords(quantity, unitOf(row.material), language)}`,
    line: say(language, "materials.request_line", { asker: row.askerSpace.name, giver: row.giverSpace.name }),
    badge: badgeOf(row, visit),
  };
}

const names = [
  ...([
    "request",
    "thread",
    "somebody",
    "message",
    "accept_title",
    "accept_act",
    "decline_title",
    "decline_act",
    "cancel_title",
  ] as const),
  ...([
    "cancel_line",
    "cancel_act",
    "send_title",
    "send_line",
    "send_act",
    "receive_title",
    "receive_difference",
  ] as const),
  ...(["receive_nothing", "receive_lost", "receive_miscounted", "receive_into", "receive_new", "receive_act"] as const),
  ...(["explain_title", "explain_lost", "explain_miscounted", "explain_more"] as const),
] as const;

function missingWords(row: RequestRow, words: (quantity: number) => string, { language }: Visit) {
  if (!row.difference || row.sent === null || row.arrived === null) return null;
  const missing = missingOf(row.sent, row.arrived);
  const said = { quantity: words(Math.abs(missing)) };
  return {
    name: say(language, missing > 0 ? "materials.fact_missing" : "materials.fact_surplus"),
    value: say(language, `materials.missing_${row.difference}`, said),
  };
}

function factsOf(row: RequestRow, visit: Visit) {
  const { language } = visit;
  const unit = unitOf(row.material);
  const words = (quantity: number) => quantityWords(quantity, unit, language);
  const figure = (name: string, quantity: number | null) =>
    quantity === null ? [] : [{ name: say(language, `materials.fact_${name}`), value: words(quantity) }];
  const { zone } = row.askerSpace;
  const missing = missingWords(row, words, visit);
  const { priceCents } = row.material;
  const cost =
    priceCents === null ? null : costOf(row.arrived ?? row.sent ?? row.accepted ?? row.asked, unit, priceCents);
  return [
    ...figure("asked", row.asked),
    ...figure("accepted", row.accepted),
    ...figure("sent", row.sent),
    ...figure("arrived", row.arrived),
    ...(missing ? [missing] : []),
    ...(row.wantedBy
      ? [
          {
            name: say(language, "materials.fact_wanted"),
            value: formatDate(new Date(startOfDay(row.wantedBy, zone)), language, zone),
          },
        ]
      : []),
    ...(cost === null ? [] : [{ name: say(language, "materials.fact_cost"), value: formatMoney(cost, language) }]),
  ];
}

function eventsOf(row: RequestRow, visit: Visit) {
  const unit = unitOf(row.material);
  const byAsker = ["asked", "received"];
  return row.events.map(({ id, kind, quantity, message, at }) => {
    const isAsker = byAsker.includes(kind);
    const said = { quantity: quantityWords(quantity ?? 0, unit, visit.language) };
    return {
      id,
      who: kind === "cancelled" ? "" : (isAsker ? row.askerSpace : row.giverSpace).name,
      words: say(visit.language, `materials.event_${kind}`, said),
      message,
      at: momentView(at, row.giverSpace.zone, visit),
    };
  });
}

/** What this viewer may do now, each with what its form begins with. */
async function actsOf(row: RequestRow, visit: Visit) {
  const { viewer, language, now } = visit;
  const sides = requestSides(viewer, partiesOf(row));
  const status = requestStatusOf(row);
  const may = new Set(requestVerbs.filter((verb) => sides.some((side) => mayDo(verb, side, status))));
  if (row.difference !== "open") may.delete("explain");
  if (!mayKeepStock(viewer, row.askerSpaceId)) may.delete("receive");
  const unit = unitOf(row.material);
  const words = (quantity: number) => quantityWords(quantity, unit, language);
  const short = shortUnit(visit, unit);
  const labelled = (name: string) => say(language, `materials.${name}`, { unit: short });
  const material = may.has("accept") ? await findMaterial(row.materialId) : null;
  const free = material ? ((await freeQuantities([material], now)).get(material.id) ?? 0) : 0;
  const own = may.has("receive") ? await listMaterialRows(row.askerSpaceId, true) : [];
  return {
    accept: may.has("accept")
      ? {
          line: say(language, "materials.accept_line", { quantity: words(free) }),
          label: labelled("accept_quantity"),
          stored: typedText(Math.min(row.asked, free), unit, visit),
        }
      : null,
    decline: may.has("decline"),
    cancel: may.has("cancel"),
    send: may.has("send") ? { label: labelled("send_quantity"), stored: typedText(row.accepted, unit, visit) } : null,
    receive: may.has("receive")
      ? {
          line: say(language, "materials.receive_line", { quantity: words(row.sent ?? 0) }),
          label: labelled("receive_quantity"),
          into: own
            .filter((one) => one.unit === unit)
            .map(({ listing }) => ({ value: listing.code, label: listing.title })),
        }
      : null,
    explain: may.has("explain")
      ? {
          line: say(language, "materials.explain_line", {
            sent: words(row.sent ?? 0),
            arrived: words(row.arrived ?? 0),
          }),
          more: missingOf(row.sent ?? 0, row.arrived ?? 0) < 0,
        }
      : null,
  };
}

/** The page of a request, the same for both sides but for what each may do. */
export async function requestPage(row: RequestRow, visit: Visit) {
  const { language } = visit;
  const { giverSpace, askerSpace, material, toMaterial, need } = row;
  const link = ({ name, slug }: typeof giverSpace) => ({ name, href: spaceUrl(slug) });
  return {
    code: row.code,
    title: material.listing.title,
    material: materialPath(material.listing.code),
    badge: badgeOf(row, visit),
    words: wordsOf(visit, names),
    line: say(language, "materials.request_line", { asker: askerSpace.name, giver: giverSpace.name }),
    spaces: { giver: link(giverSpace), asker: link(askerSpace) },
    facts: factsOf(row, visit),
    into: toMaterial && {
      name: say(language, "materials.fact_into"),
      title: toMaterial.listing.title,
      // A draft is for the receiver alone.
      href: mayKeepStock(visit.viewer, row.askerSpaceId) ? materialPath(toMaterial.listing.code) : null,
    },
    need: need && { name: say(language, "materials.fact_need"), title: need.title, href: `/needs/${need.code}` },
    events: eventsOf(row, visit),
    acts: await actsOf(row, visit),
  };
}

export type RequestPage = Awaited<ReturnType<typeof requestPage>>;
