import { localDateOf } from "#app/modules/availability/availability.ts";
import { networkUrl, spaceUrl } from "#app/modules/spaces/space.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import type { Tone } from "#app/ui/note.tsx";
import { lastWholeDay } from "../deadline.ts";
import { mayCommitSpace } from "../order.policy.ts";
import { costAtStep, nextStep, type OrderStatus, type Settlement, settle, stepAt, type Wish } from "../order.ts";
import { networkOrdersUrl, orderUrl } from "../order.urls.ts";
import { lastWishes, offerOf, orderStatus, settlementOf, shareFacts, wishesOf } from "../order-facts.server.ts";
import { orderWords } from "../order-page-words.server.ts";
import { arrivedWords, deadlineWords, packsWords } from "../order-words.server.ts";
import { listOrderRows, type OrderRow } from "../repos/order.repo.server.ts";
import { historyView } from "./order-history.view.server.ts";
import { stockOfShare } from "./order-stock.view.server.ts";

const tones: Record<OrderStatus, Tone> = {
  open: "act",
  ordered: "ok",
  delivering: "act",
  done: "ok",
  abandoned: "stop",
};

function statusView(order: OrderRow, { language, now }: Visit) {
  const status = orderStatus(order);
  const isPast = status === "open" && now >= order.deadlineAt;
  return {
    status,
    state: {
      tone: isPast ? ("warn" as const) : tones[status],
      word: say(language, `order_pages.state_${isPast ? "to_order" : status}`),
    },
    isPast,
  };
}

/** How far it is to the next step of the price, or to what is needed at all. */
function progressView(order: OrderRow, settlement: Settlement, { language, t }: Visit) {
  const offer = offerOf(order);
  const { packs, unitCents } = settlement;
  const next = nextStep(offer, packs);
  const price = formatMoney(unitCents, language);
  const said = packsWords(order, packs, language);
  if (order.closedAt) return { value: 1, max: 1, words: t("order_pages.ordered_at", { said, price }), hint: "" };
  if (packs < offer.minimum) {
    const words = t("order_pages.to_minimum", { said, count: offer.minimum - packs });
    return { value: packs, max: offer.minimum, words, hint: "" };
  }
  if (!next) {
    const words = t(order.kind === "machine" ? "order_pages.machine_now" : "order_pages.best_price", { said, price });
    return { value: packs, max: Math.max(1, packs), words, hint: "" };
  }
  const words = t("order_pages.to_next", {
    said,
    price,
    count: next.missing,
    next: formatMoney(next.unitCents, language),
  });
  return { value: packs, max: next.from, words, hint: next.paysForItself ? t("order_pages.pays_for_itself") : "" };
}

/** An order among others. */
export function orderCard(order: OrderRow, visit: Visit) {
  const { language, now, t } = visit;
  const settlement = settlementOf(order);
  return {
    code: order.code,
    href: orderUrl(order.code),
    title: order.title,
    kind: t(order.kind === "machine" ? "order_pages.kind_machine" : "order_pages.kind_consumable"),
    ...statusView(order, visit),
    line: t("order_pages.by_until", { space: order.space.name, deadline: deadlineWords(order, language, now) }),
    progress: progressView(order, settlement, visit),
    spaces: t("order_pages.spaces", { count: settlement.shares.length }),
  };
}

export async function orderCards(networkId: string, visit: Visit) {
  return (await listOrderRows(networkId, 50)).map((order) => orderCard(order, visit));
}

/** At each step: what a pack costs, and what it would cost this space in all. */
function stepRows(order: OrderRow, mine: Wish | undefined, { language, t }: Visit) {
  const offer = offerOf(order);
  const wishes = wishesOf(order);
  const { packs } = settle(offer, wishes);
  const reached = packs > 0 && offer.kind === "consumable" ? stepAt(offer.steps, packs) : undefined;
  return offer.steps.map((step) => {
    const cost = mine && costAtStep(offer, wishes, mine.spaceId, step);
    return {
      from: t(order.kind === "machine" ? "order_pages.whole_machine" : "order_pages.from", {
        count: step.from,
        pack: order.packName,
      }),
      price: formatMoney(step.unitCents, language),
      cost:
        cost === undefined
          ? t(mine ? "order_pages.would_fall" : "order_pages.nothing_wished")
          : formatMoney(cost, language),
      reached: reached?.from === step.from && packs >= step.from,
    };
  });
}

function wishRows(order: OrderRow, settlement: Settlement, { language, t }: Visit) {
  return lastWishes(order).map(({ space, packs, ceilingCents }) => {
    const share = settlement.shares.find(({ spaceId }) => spaceId === space.id);
    return {
      id: space.id,
      name: space.name,
      href: spaceUrl(space.slug),
      packs: packsWords(order, packs, language),
      ceiling:
        ceilingCents === null
          ? t("order_pages.any_price")
          : t("order_pages.at_most", { price: formatMoney(ceilingCents, language) }),
      cost: share ? formatMoney(share.goodsCents + share.deliveryCents, language) : t("order_pages.falls_out"),
    };
  });
}

/** The wish of each space that the viewer may commit, as its form shows it. */
function wishForms(order: OrderRow, settlement: Settlement, viewer: Person, { language, t }: Visit) {
  const members = new Set(order.network.memberships.map(({ spaceId }) => spaceId));
  return viewer.memberships
    .filter(({ spaceId }) => members.has(spaceId) && mayCommitSpace(viewer, spaceId))
    .map(({ spaceId, slug, name }) => {
      const wish = lastWishes(order).find((one) => one.spaceId === spaceId);
      const share = settlement.shares.find((one) => one.spaceId === spaceId);
      const money = (cents: number) => formatMoney(cents, language);
      return {
        slug,
        name,
        packs: wish?.packs ?? null,
        ceilingCents: wish?.ceilingCents ?? null,
        now: share
          ? t("order_pages.cost_now", {
              packs: packsWords(order, share.packs, language),
              goods: money(share.goodsCents),
              delivery: money(share.deliveryCents),
              total: money(share.goodsCents + share.deliveryCents),
            })
          : wish
            ? t("order_pages.cost_fallen", { price: money(settlement.unitCents) })
            : "",
      };
    });
}

function shareRow(order: OrderRow, share: OrderRow["shares"][number], viewer: Person, { language, t }: Visit) {
  const coordinates = mayCommitSpace(viewer, order.spaceId);
  const facts = shareFacts(order, share);
  const isPayer = share.spaceId === order.spaceId;
  const left = facts.totalCents - facts.settledCents;
  const money = (cents: number) => formatMoney(cents, language);
  return {
    slug: share.space.slug,
    name: share.space.name,
    href: spaceUrl(share.space.slug),
    packs: packsWords(order, share.packs, language),
    cost: t("order_pages.cost_parts", {
      goods: money(share.goodsCents),
      delivery: money(share.deliveryCents),
      total: money(facts.totalCents),
    }),
    arrived: arrivalWords(facts, language),
    awaited: facts.awaited,
    balance: isPayer ? t("order_pages.pays_supplier") : balanceWords(left, facts.settledCents, money, t),
    settled: isPayer || left === 0,
    canReceive: facts.awaited > 0 && (coordinates || mayCommitSpace(viewer, share.spaceId)) && !order.abandonedAt,
    canSettle: coordinates && !isPayer,
    left,
  };
}

function arrivalWords(facts: ReturnType<typeof shareFacts>, language: Visit["language"]): string {
  if (facts.expected === 0) return "";
  if (facts.awaited === facts.expected) return say(language, "order_pages.arrived_none", { count: facts.expected });
  return arrivedWords(facts, facts.expected, language);
}

function shareRows(order: OrderRow, viewer: Person, visit: Visit) {
  return Promise.all(
    order.shares.map(async (share) => ({
      ...shareRow(order, share, viewer, visit),
      stock: await stockOfShare(order, share, viewer, visit),
    })),
  );
}

function balanceWords(left: number, settled: number, money: (cents: number) => string, t: Visit["t"]): string {
  if (left === 0) return t("order_pages.all_settled", { settled: money(settled) });
  if (left < 0) return t("order_pages.to_pay_back", { left: money(-left), settled: money(settled) });
  return t("order_pages.still_owes", { left: money(left), settled: money(settled) });
}

function canOf(order: OrderRow, viewer: Person, now: Date) {
  const status = orderStatus(order);
  const coordinates = mayCommitSpace(viewer, order.spaceId);
  const { minimumReached } = settlementOf(order);
  return {
    wish: status === "open" && now < order.deadlineAt,
    update: coordinates && status === "open",
    close: coordinates && status === "open" && now >= order.deadlineAt && minimumReached,
    waitsForDeadline: coordinates && status === "open" && now < order.deadlineAt,
    lacksMinimum: coordinates && status === "open" && now >= order.deadlineAt && !minimumReached,
    abandon: coordinates && (status === "open" || status === "ordered"),
    list: coordinates && status === "done" && order.kind === "machine",
    correct: coordinates || order.shares.some(({ spaceId }) => mayCommitSpace(viewer, spaceId)),
  };
}

/** The page of an order, as this person sees it. */
export async function orderPage(order: OrderRow, viewer: Person, visit: Visit) {
  const { language, now, t } = visit;
  const settlement = settlementOf(order);
  const own = viewer.memberships.map(({ spaceId }) => spaceId);
  const mine = wishesOf(order).find(({ spaceId }) => own.includes(spaceId) && hasRole(viewer, spaceId, "member"));
  const split = t(order.deliverySplit === "equal" ? "order_pages.split_equal" : "order_pages.split_by_quantity");
  const card = orderCard(order, visit);
  const { zone } = order.space;
  return {
    ...card,
    version: order.version,
    description: order.description,
    link: order.link,
    isMachine: order.kind === "machine",
    network: {
      name: order.network.name,
      href: networkUrl(order.network.slug),
      orders: networkOrdersUrl(order.network.slug),
    },
    coordinator: { name: order.space.name, href: spaceUrl(order.space.slug) },
    deadline: { iso: order.deadlineAt.toISOString(), words: deadlineWords(order, language, now) },
    deadlineTyped: lastWholeDay(order.deadlineAt, zone) ?? localDateOf(order.deadlineAt.getTime(), zone),
    pack: order.kind === "machine" ? "" : packsWords(order, 1, language),
    packUnit: packsWords(order, 1, language).replace(/^1\s×\s/, "× "),
    minimum: packsWords(order, order.minimum, language),
    delivery:
      order.deliveryCents > 0
        ? `${formatMoney(order.deliveryCents, language)}, ${split}`
        : t("order_pages.delivery_free"),
    steps: stepRows(order, mine, visit),
    wishes: wishRows(order, settlement, visit),
    forms: wishForms(order, settlement, viewer, visit),
    shares: order.closedAt ? await shareRows(order, viewer, visit) : [],
    can: canOf(order, viewer, now),
    history: historyView(order, visit),
    words: orderWords(visit),
  };
}
export type OrderPage = Awaited<ReturnType<typeof orderPage>>;
