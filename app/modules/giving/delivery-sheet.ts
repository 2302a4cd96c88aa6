/** A column of a sheet of deliveries: the day’s total of one item, and the words by which the detail names it. */
export interface SheetItem {
  itemId: string;
  column: string;
  words: readonly string[];
}

/** One day as it was written down: its totals, and the detail in words, « Name (12 visors and 3 straps), Other (5) ». */
export interface SheetDay {
  date: string;
  totals: Record<string, number>;
  detail: string;
}

interface Recipient {
  name: string;
  /** By item. */
  quantities: Record<string, number>;
  /** A number without a word: of which item, the totals of the day may tell. */
  untyped: number;
}

export type DayVerdict = "consistent" | "contradicts" | "incomplete" | "no_detail";

export interface ReadDay {
  date: string;
  verdict: DayVerdict;
  recipients: Recipient[];
  /** By item: of the total, what the detail gives to nobody. */
  rest: Record<string, number>;
}

function itemNamed(word: string, items: readonly SheetItem[]): string | undefined {
  const plain = word.toLowerCase();
  return items.find(({ words }) => words.some((one) => plain.startsWith(one)))?.itemId;
}

function readQuantities(name: string, inside: string, items: readonly SheetItem[]): Recipient {
  const recipient: Recipient = { name, quantities: {}, untyped: 0 };
  // « straps: 700 given and 600 fetched », or the thing instead of a name: the word goes for all that follows.
  const leading = /^\s*(\p{L}+)\s*:/u.exec(inside)?.[1] ?? "";
  const before = itemNamed(leading, items) ?? itemNamed(name, items);
  for (const [, digits, word = ""] of inside.matchAll(/(\d+)\s*(\p{L}+)?/gu)) {
    const item = itemNamed(word, items) ?? before;
    if (item) recipient.quantities[item] = (recipient.quantities[item] ?? 0) + Number(digits);
    else recipient.untyped += Number(digits);
  }
  return recipient;
}

/** The recipients of a detail, and whether one is named after others without a quantity. */
function readDetail(detail: string, items: readonly SheetItem[]) {
  const recipients: Recipient[] = [];
  let end = 0;
  for (const match of detail.matchAll(/([^()]*)\(([^()]*)(\)|$)/g)) {
    recipients.push(readQuantities((match[1] ?? "").replace(/^[\s,.]+|\s+$/g, ""), match[2] ?? "", items));
    end = (match.index ?? 0) + match[0].length;
  }
  const counted = recipients.filter(({ quantities, untyped }) => untyped > 0 || Object.keys(quantities).length > 0);
  return { recipients: counted, trailing: counted.length > 0 && /^\s*,\s*\S/.test(detail.slice(end)) };
}

function sumOf(recipients: readonly Recipient[], itemId: string): number {
  return recipients.reduce((sum, { quantities }) => sum + (quantities[itemId] ?? 0), 0);
}

/** Every way of saying of which item the numbers without a word are, or of none that is counted here; the likeliest first. */
function* assignments(untyped: readonly Recipient[], items: readonly SheetItem[]): Generator<(string | undefined)[]> {
  const choices = [...items.map(({ itemId }) => itemId), undefined];
  const total = choices.length ** untyped.length;
  for (let number = 0; number < Math.min(total, 100_000); number += 1) {
    let left = number;
    yield untyped.map(() => {
      const choice = choices[left % choices.length];
      left = Math.floor(left / choices.length);
      return choice;
    });
  }
}

function assigned(recipients: readonly Recipient[], choice: readonly (string | undefined)[]): Recipient[] {
  let place = 0;
  return recipients.map((recipient) => {
    if (recipient.untyped === 0) return recipient;
    const item = choice[place];
    place += 1;
    if (!item) return recipient;
    const quantities = { ...recipient.quantities, [item]: (recipient.quantities[item] ?? 0) + recipient.untyped };
    return { ...recipient, quantities, untyped: 0 };
  });
}

/**
 * Reads one day: who got what as far as the detail says, and whether the detail and the totals agree. Numbers without a word are taken for
 * the item with which they agree. The total is the row: what the detail does not explain is kept as the rest.
 */
export function readDay({ date, totals, detail }: SheetDay, items: readonly SheetItem[]): ReadDay {
  const total = (itemId: string) => totals[itemId] ?? 0;
  const { recipients, trailing } = readDetail(detail, items);
  const restOf = (list: readonly Recipient[]) =>
    Object.fromEntries(items.map(({ itemId }) => [itemId, total(itemId) - sumOf(list, itemId)]));
  if (recipients.length === 0) {
    const alone = detail.includes(",") ? [] : [{ name: detail.trim(), quantities: { ...totals }, untyped: 0 }];
    return { date, verdict: "no_detail", recipients: alone, rest: restOf(alone) };
  }
  const untyped = recipients.filter((one) => one.untyped > 0);
  let best: { list: Recipient[]; left: number } | undefined;
  for (const choice of assignments(untyped, items)) {
    const list = assigned(recipients, choice);
    const rest = Object.values(restOf(list));
    const left = rest.reduce((sum, one) => sum + Math.abs(one), 0);
    if (rest.every((one) => one >= 0) && (!best || left < best.left)) best = { list, left };
    if (left === 0) break;
  }
  const list = best?.list ?? recipients;
  const agrees = best?.left === 0;
  const verdict = agrees && !trailing ? "consistent" : trailing ? "incomplete" : "contradicts";
  return { date, verdict, recipients: list, rest: restOf(list) };
}
