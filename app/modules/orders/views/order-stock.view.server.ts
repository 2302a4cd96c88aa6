import { materialPath } from "#app/modules/materials/material.urls.ts";
import { stockOfSpace } from "#app/modules/materials/materials.server.ts";
import { materialCategories } from "#app/modules/materials/words.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { arrivalsOf } from "../delivery-stock.server.ts";
import { mayCommitSpace } from "../order.policy.ts";
import { packsWords } from "../order-words.server.ts";
import type { OrderRow } from "../repos/order.repo.server.ts";

type ShareRow = OrderRow["shares"][number];

async function formOf(order: OrderRow, { spaceId }: ShareRow, packs: number, before: string, visit: Visit) {
  const { language, t } = visit;
  const own = (await stockOfSpace(spaceId)).filter(({ unit }) => unit === order.unit);
  const sameTitle = own.find(({ title }) => title.toLowerCase() === order.title.toLowerCase());
  return {
    line: t("order_pages.stock_line", { packs: packsWords(order, packs, language), count: packs }),
    options: own.map(({ code, title }) => ({ value: code, label: `${title} (${code})` })),
    suggested: before || (sameTitle?.code ?? ""),
    isNew: t("order_pages.stock_new", { title: order.title }),
    categories: materialCategories(visit),
  };
}

/** What of a share is in the stock of its space, and the form that puts the rest there: for those who keep that stock. */
export async function stockOfShare(order: OrderRow, share: ShareRow, viewer: Person, visit: Visit) {
  if (order.kind === "machine" || !mayCommitSpace(viewer, share.spaceId)) return null;
  const arrivals = await arrivalsOf(share);
  const into = new Map<string, { title: string; packs: number }>();
  for (const { delivery, stocked } of arrivals) {
    if (!stocked) continue;
    const { code, title } = stocked;
    into.set(code, { title, packs: (into.get(code)?.packs ?? 0) + delivery.good });
  }
  const waiting = arrivals.filter(({ stocked }) => !stocked).reduce((sum, { delivery }) => sum + delivery.good, 0);
  const [before = ""] = [...into.keys()].reverse();
  return {
    into: [...into].map(([code, { title, packs }]) => ({
      href: materialPath(code),
      words: visit.t("order_pages.stocked", { packs: packsWords(order, packs, visit.language), title }),
    })),
    form: waiting > 0 ? await formOf(order, share, waiting, before, visit) : null,
  };
}
