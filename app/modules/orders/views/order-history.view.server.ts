import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatMoment, formatMoney } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { orderHistory } from "../describe-order.server.ts";
import { arrivedWords, packsWords } from "../order-words.server.ts";
import type { OrderRow } from "../repos/order.repo.server.ts";

type Fact = ReturnType<typeof orderHistory>[number];

function factWords(order: OrderRow, fact: Fact, { language, t }: Visit): string {
  const space = fact.space ?? order.space.name;
  if (fact.kind === "wished") {
    const packs = packsWords(order, fact.packs ?? 0, language);
    const said = t("order_pages.event_wished", { space, packs });
    const ceiling = fact.ceilingCents;
    return ceiling === null ? said : `${said}, ${t("order_pages.at_most", { price: formatMoney(ceiling, language) })}`;
  }
  const { good = 0, damaged = 0, missing = 0 } = fact.delivery ?? {};
  const arrived = arrivedWords({ good, damaged, missing }, null, language);
  const amount = formatMoney(Math.abs(fact.cents ?? 0), language);
  return say(language, `order_pages.event_${fact.kind}`, { space, arrived, amount });
}

/** All that happened, the latest first. */
export function historyView(order: OrderRow, visit: Visit) {
  return orderHistory(order)
    .map((fact, at) => ({
      key: String(at),
      words: factWords(order, fact, visit),
      note: fact.note,
      tone:
        fact.kind === "abandoned"
          ? ("stop" as const)
          : fact.kind === "corrected"
            ? ("warn" as const)
            : ("event" as const),
      at: { iso: fact.at, words: formatMoment(new Date(fact.at), visit.language, order.space.zone, visit.now) },
      /** An arrival that can still be taken back. */
      delivery: fact.kind === "arrived" && fact.delivery && !fact.delivery.corrected ? fact.delivery.id : null,
    }))
    .reverse();
}
