import { data } from "react-router";
import { addDays, localDateOf } from "#app/modules/availability/availability.ts";
import { networkUrl } from "#app/modules/spaces/space.urls.ts";
import { personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { networkSeenBy, orderSeenBy } from "../access.server.ts";
import { mayCommitSpace } from "../order.policy.ts";
import { orderUnits } from "../order.ts";
import { networkOrdersUrl, newOrderUrl } from "../order.urls.ts";
import { orderWords } from "../order-page-words.server.ts";
import { memberSpaceIds, type OrderRow } from "../repos/order.repo.server.ts";

/** The network of a page of orders, for whoever belongs to it, and the spaces that they may commit there. */
export async function networkOfPage(visit: Visit, request: Request, slug: string) {
  const person = personOf(visit, request);
  const network = await networkSeenBy(person, slug);
  if (!network.ok) throw data(visit.requestId, { status: network.failure.status });
  const members = new Set(await memberSpaceIds(network.value.id));
  const { id, name } = network.value;
  return {
    id,
    name,
    ...{ href: networkUrl(slug), orders: networkOrdersUrl(slug), newOrder: newOrderUrl(slug) },
    spaces: person.memberships
      .filter(({ spaceId }) => members.has(spaceId) && mayCommitSpace(person, spaceId))
      .map(({ slug: value, name: label }) => ({ value, label })),
    words: orderWords(visit),
  };
}

export async function orderOfPage(visit: Visit, request: Request, code: string) {
  const person = personOf(visit, request);
  const order = await orderSeenBy(person, code);
  if (!order.ok) throw data(visit.requestId, { status: order.failure.status });
  return { person, order: order.value satisfies OrderRow };
}

/** Choices of the form that opens an order. */
export function newOrderChoices({ language, now }: Visit) {
  return {
    units: orderUnits.map((value) => ({ value, label: say(language, `order_pages.unit_name_${value}`) })),
    inTwoWeeks: addDays(localDateOf(now.getTime(), "Europe/Paris"), 14),
  };
}
