export default {
  "orders.action": "Open the order",
  "orders.opened.subject": "Group order: {title}",
  "orders.opened.line":
    "{coordinator} opens a group order in {network}: “{title}”. Say what your space takes of it, until {deadline}. You can change your mind until then.",
  "orders.deadline_near.subject": "One more day: {title}",
  "orders.deadline_near.line": "The group order “{title}” ends soon: {deadline}.",
  "orders.deadline_passed.subject": "Your turn to order: {title}",
  "orders.deadline_passed.line":
    "The deadline of “{title}” has passed: wishes no longer change. Order from the supplier and say so here, move the date, or give it up.",
  "orders.closed.subject": "Ordered: {title}",
  "orders.closed.line": "{coordinator} has ordered “{title}”. Here is the share of your space.",
  "orders.fallen.subject": "Ordered without your space: {title}",
  "orders.fallen.line": "{coordinator} has ordered “{title}”, but at a higher price than your space had allowed.",
  "orders.abandoned.subject": "Order given up: {title}",
  "orders.abandoned.line": "{coordinator} gives up the group order “{title}”. There is nothing to pay.",
  "orders.arrived.subject": "Arrived: {title}",
  "orders.arrived.line": "News of the delivery of “{title}”.",
  "orders.your_wish": "So far your space takes: {packs}.",
  "orders.no_wish": "So far your space takes nothing of it.",
  "orders.your_share": "{packs}: {goods}, and {delivery} for delivery. In all: {total}, to settle with this space.",
  "orders.above_ceiling": "The price is {price}; you had said: at most {ceiling}. Your space has nothing to pay.",
  "orders.counts": "{space}: {good} in good state, {damaged} damaged, {missing} that will not come.",
} as const;
