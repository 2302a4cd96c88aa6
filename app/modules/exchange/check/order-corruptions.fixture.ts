/** An order of the space of the story, with one wish of ten packs at 5,00 € and 3,00 € of delivery: closed, four packs arrived. */
const closed = [
  "INSERT INTO Network (id, slug, name, summary, description, website, demo, version, createdAt, updatedAt) VALUES ('n', 'n', 'n', '', '', '', 0, 1, 1, 1)",
  `INSERT INTO GroupOrder (id, code, networkId, spaceId, kind, title, description, link, packName, unit, packSize, steps, deliveryCents, deliverySplit, minimum, deadlineAt, createdById, createdAt, version)
   VALUES ('o', 'O', 'n', '{space}', 'consumable', 't', '', '', 'p', 'piece', 1, '[{"from":1,"unitCents":500}]', 300, 'equal', 1, 10, '{user}', 1, 1)`,
  "INSERT INTO OrderWish (id, orderId, spaceId, number, packs, actorId, at) VALUES ('w', 'o', '{space}', 1, 10, '{user}', 2)",
  "INSERT INTO OrderShare (id, orderId, spaceId, packs, goodsCents, deliveryCents) VALUES ('s', 'o', '{space}', 10, 5000, 300)",
  "UPDATE GroupOrder SET closedAt = 20 WHERE id = 'o'",
  "INSERT INTO OrderDelivery (id, shareId, good, damaged, missing, note, actorId, at) VALUES ('d', 's', 4, 0, 0, '', '{user}', 30)",
];
const dropped = (...names: string[]) => names.map((name) => `DROP TRIGGER order_${name}`);

/** What each invariant of orders finds, on which row, after which statements. */
export const orderCorruptions: [invariant: string, row: string, ...statements: string[]][] = [
  [
    "shares_follow_from_wishes",
    "GroupOrder o",
    ...closed,
    ...dropped("share_no_update"),
    "UPDATE OrderShare SET goodsCents = 4999",
  ],
  [
    "wishes_numbered_without_gap",
    "OrderWish w",
    ...closed,
    ...dropped("wish_no_update"),
    "UPDATE OrderWish SET number = 2",
  ],
  [
    "nothing_wished_after_the_end",
    "OrderWish w",
    ...closed,
    ...dropped("wish_no_update"),
    "UPDATE OrderWish SET at = 15",
  ],
  [
    "never_more_received_than_ordered",
    "OrderShare s",
    ...closed,
    ...dropped("delivery_no_update"),
    "UPDATE OrderDelivery SET damaged = 7",
  ],
  [
    "corrections_take_back_what_was_said",
    "OrderDelivery c",
    ...closed,
    "INSERT INTO OrderDelivery (id, shareId, good, damaged, missing, note, correctsId, actorId, at) VALUES ('c', 's', -3, 0, 0, '', 'd', '{user}', 40)",
  ],
  ["shares_only_of_closed_orders", "OrderShare s", ...closed, "UPDATE GroupOrder SET closedAt = NULL"],
];
