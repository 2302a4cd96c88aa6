import { findKeepers, type Recipient } from "#app/modules/bookings/together.server.ts";
import { composeMail } from "#app/modules/messages/mail.server.ts";
import { type Mail, queueMails } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import type { Settlement } from "./order.ts";
import { orderUrl } from "./order.urls.ts";
import { lastWishes } from "./order-facts.server.ts";
import { deadlineWords, packsWords } from "./order-words.server.ts";
import type { OrderRow } from "./repos/order.repo.server.ts";

type OrderMail = "opened" | "deadline_near" | "deadline_passed" | "closed" | "fallen" | "abandoned" | "arrived";

interface Notice {
  mail: OrderMail;
  order: OrderRow;
  now: Date;
  /** Lines after the first sentence. */
  more?: (language: Language) => string[];
  /** One mail of this kind to each person, ever. */
  key?: string;
}

function compose({ mail, order, now, more, key }: Notice, recipient: Recipient): Mail {
  const language = isLanguage(recipient.language) ? recipient.language : "fr";
  const params = {
    title: order.title,
    network: order.network.name,
    coordinator: order.space.name,
    deadline: deadlineWords(order, language, now),
  };
  const sentence = (part: string) => say(language, `mails.orders.${mail}.${part}`, params);
  const url = `${publicUrl()}${orderUrl(order.code)}`;
  const content = composeMail({
    language,
    subject: sentence("subject"),
    lines: [sentence("line"), ...(more?.(language) ?? [])],
    action: { label: say(language, "mails.orders.action"), url },
    signature: { name: order.space.name, address: url.replace(/^https?:\/\//, "") },
  });
  const dedupe = key ? { dedupeKey: `${key}:${recipient.userId}` } : {};
  return { to: recipient.email, userId: recipient.userId, ...content, ...dedupe, now };
}

/** The keepers of these spaces, each once; whoever did it is not told. */
async function keepersOf(spaceIds: readonly string[], actorId: string | null): Promise<Recipient[]> {
  const found = new Map<string, Recipient>();
  for (const spaceId of new Set(spaceIds))
    for (const keeper of await findKeepers(spaceId)) if (keeper.userId !== actorId) found.set(keeper.userId, keeper);
  return [...found.values()];
}

async function send(notice: Notice, spaceIds: readonly string[], actorId: string | null): Promise<void> {
  const recipients = await keepersOf(spaceIds, actorId);
  await queueMails(recipients.map((recipient) => compose(notice, recipient)));
}

const membersOf = (order: OrderRow) => order.network.memberships.map(({ spaceId }) => spaceId);

export function notifyMembers(
  mail: "opened" | "abandoned",
  order: OrderRow,
  now: Date,
  actorId: string,
  quote?: string,
): Promise<void> {
  const concerned = mail === "opened" ? membersOf(order) : lastWishes(order).map(({ spaceId }) => spaceId);
  return send({ mail, order, now, ...(quote ? { more: () => [quote] } : {}) }, concerned, actorId);
}

/** A day before the end, once for each deadline: to every space of the network, with what it wishes so far. */
export async function remindOfDeadline(order: OrderRow, now: Date): Promise<void> {
  const key = `order-near:${order.id}:${order.deadlineAt.getTime()}`;
  for (const spaceId of membersOf(order)) {
    const wish = lastWishes(order).find((one) => one.spaceId === spaceId);
    const more = (language: Language) => [
      wish
        ? say(language, "mails.orders.your_wish", { packs: packsWords(order, wish.packs, language) })
        : say(language, "mails.orders.no_wish"),
    ];
    await send({ mail: "deadline_near", order, now, key, more }, [spaceId], null);
  }
}

export function tellDeadlinePassed(order: OrderRow, now: Date): Promise<void> {
  const key = `order-passed:${order.id}:${order.deadlineAt.getTime()}`;
  return send({ mail: "deadline_passed", order, now, key }, [order.spaceId], null);
}

/** To each space its share; to those whose wish fell out, why. */
export async function notifyClosed(
  order: OrderRow,
  { shares, fallen, unitCents }: Settlement,
  now: Date,
  actorId: string,
): Promise<void> {
  for (const share of shares) {
    const more = (language: Language) => [
      say(language, "mails.orders.your_share", {
        packs: packsWords(order, share.packs, language),
        goods: formatMoney(share.goodsCents, language),
        delivery: formatMoney(share.deliveryCents, language),
        total: formatMoney(share.goodsCents + share.deliveryCents, language),
      }),
    ];
    await send({ mail: "closed", order, now, more }, [share.spaceId], actorId);
  }
  for (const { spaceId, ceilingCents } of fallen) {
    const more = (language: Language) => [
      say(language, "mails.orders.above_ceiling", {
        price: formatMoney(unitCents, language),
        ceiling: formatMoney(ceilingCents ?? 0, language),
      }),
    ];
    await send({ mail: "fallen", order, now, more }, [spaceId], actorId);
  }
}

/** To the space that receives and to the one that ordered, whoever of them did not write it. */
export function notifyArrival(
  order: OrderRow,
  share: OrderRow["shares"][number],
  arrival: { good: number; damaged: number; missing: number; note: string },
  now: Date,
  actorId: string,
): Promise<void> {
  const { note, ...counts } = arrival;
  const more = (language: Language) => [
    say(language, "mails.orders.counts", { space: share.space.name, ...counts }),
    ...(note ? [note] : []),
  ];
  return send({ mail: "arrived", order, now, more }, [share.spaceId, order.spaceId], actorId);
}
