import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";

const names = [
  ...["list_title", "list_line", "list_empty", "list_empty_text", "open_act", "new_title", "new_line", "saved"],
  ...["kind", "kind_consumable_choice", "kind_consumable_hint", "kind_machine_choice", "kind_machine_hint", "by_space"],
  ...["title", "title_hint", "description", "link", "link_hint", "pack_name", "pack_name_hint", "pack_size", "unit"],
  ...["prices", "prices_hint", "prices_machine", "step_from", "step_price", "delivery", "delivery_hint", "split"],
  ...["split_equal_choice", "split_by_quantity_choice", "minimum", "minimum_hint", "until", "until_hint", "open_now"],
  ...["need_space", "deadline", "coordinator", "network", "pack", "costs", "col_from", "col_price"],
  ...[
    "col_cost",
    "reached",
    "who",
    "who_none",
    "col_space",
    "col_packs",
    "col_ceiling",
    "col_pays",
    "your_wish",
    "packs",
  ],
  ...["parts_field", "ceiling", "ceiling_hint", "ceiling_part_hint", "wish_act", "wish_change", "wish_none_hint"],
  ...[
    "close_title",
    "close_line",
    "close_act",
    "wait_line",
    "lacks_line",
    "update_title",
    "update_act",
    "abandon_title",
  ],
  ...[
    "abandon_line",
    "reason",
    "abandon_act",
    "shares_title",
    "col_arrived",
    "col_settled",
    "receive",
    "good",
    "damaged",
  ],
  ...[
    "missing",
    "note",
    "receive_act",
    "settle",
    "amount",
    "amount_hint",
    "settle_act",
    "history",
    "correct_act",
    "list_machine",
    "see_link",
  ],
  ...["too_late_line", "abandoned_line", "stock_title", "stock_into", "stock_category", "stock_category_hint"],
  ...["stock_choose", "stock_batch", "stock_expires", "stock_act"],
] as const;

export function orderWords({ language }: Pick<Visit, "language">): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, say(language, `order_pages.${name}`)]));
}
