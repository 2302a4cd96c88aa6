import type { RoomKey } from "./rooms.ts";

/** What the rooms of the demonstration cost. Amounts in cents. */

const time = (hour: number, halfDay: number, day: number) => [
  { per: "hour", amountCents: hour },
  { per: "half_day", amountCents: halfDay },
  { per: "day", amountCents: day },
];

const evenings = [
  ...([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, opens: 18 * 60, closes: 30 * 60 })),
  ...([6, 7] as const).map((weekday) => ({ weekday, opens: 0, closes: 24 * 60 })),
];

/** Members give what they can, associations pay half, an hour in the evening costs a little more. */
function hallPrices(hour: number, halfDay: number, day: number) {
  const evening = (amountCents: number) => ({ per: "hour", amountCents, during: evenings });
  return {
    publics: {
      member: { kind: "free_contribution" },
      association: { kind: "priced", lines: [...time(hour / 2, halfDay / 2, day / 2), evening((hour * 2) / 3)] },
      company: { kind: "priced", lines: [...time(hour * 2, halfDay * 2, day * 2), evening(hour * 2.4)] },
      individual: { kind: "priced", lines: [...time(hour, halfDay, day), evening(hour * 1.2)] },
    },
    options: [
      { key: "heating", name: "Chauffage, d’octobre à avril", amountCents: 1200, per: "use" },
      { key: "sound", name: "Sono et deux micros", amountCents: 2000, per: "use" },
    ],
    depositCents: 20_000,
  };
}

function seminarPrices(halfDay: number, day: number) {
  return {
    publics: {
      association: { kind: "priced", lines: time(halfDay / 3, halfDay, day) },
      company: { kind: "priced", lines: time(halfDay / 2, halfDay * 1.5, day * 1.5) },
    },
  };
}

/** Full board is counted per person and day, as the house announces it. */
function bedPrices(night: number) {
  return {
    publics: { individual: { kind: "priced", lines: [{ per: "night", amountCents: night }] } },
    options: [
      { key: "board", name: "Pension complète", amountCents: 4670, per: "person_day" },
      { key: "sheets", name: "Draps et serviettes", amountCents: 600, per: "person" },
    ],
  };
}

export const roomPrices: Partial<Record<RoomKey, object>> = {
  hall: hallPrices(1500, 4500, 8000),
  hallYard: hallPrices(900, 3000, 5100),
  hallGarden: hallPrices(900, 3000, 5100),
  studio: {
    publics: { member: { kind: "free" }, individual: { kind: "priced", lines: [{ per: "hour", amountCents: 600 }] } },
  },
  desks: {
    publics: {
      member: { kind: "priced", lines: [{ per: "day", amountCents: 800 }] },
      individual: {
        kind: "priced",
        lines: [
          { per: "half_day", amountCents: 700 },
          { per: "day", amountCents: 1200 },
        ],
      },
    },
  },
  auditorium: seminarPrices(24_000, 40_000),
  seminar100: seminarPrices(15_000, 25_000),
  seminar60: seminarPrices(9000, 15_000),
  seminar40: seminarPrices(7500, 12_000),
  seminar30: seminarPrices(6000, 9900),
  seminar24: seminarPrices(5100, 8400),
  seminar19: seminarPrices(4500, 7500),
  singleBeds: bedPrices(3400),
  doubleBeds: bedPrices(2600),
  tripleBeds: bedPrices(2150),
};
