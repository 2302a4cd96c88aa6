import { expect, test } from "vitest";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { translate } from "#app/platform/i18n/words.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { aHall } from "#tests/factories/halls.ts";
import { wednesday } from "#tests/factories/people.ts";
import { listingPage } from "../views/listing-page.view.server.ts";

const visit: Visit = {
  ...{ viewer: visitor, language: "fr", t: translate("fr"), now: wednesday },
  ...{ requestId: "test", address: "", nonce: "" },
};

const parts = [
  { opens: 540, closes: 750 },
  { opens: 810, closes: 1080 },
  { opens: 1140, closes: 1320 },
];

async function picking(code: string, search: string) {
  const page = await listingPage(visit, code, new URLSearchParams(search));
  if (!page) throw new Error("no such listing");
  return page.borrow;
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("a room had by parts of the day offers those that are free, alone or together, and says why another is not", async () => {
  const { hall, take } = await aHall({ rules: { granularity: { parts } } });
  await take("2027-03-02");
  const { times, hours, window } = await picking(hall.code, "from=2027-03-02");
  expect(window).toBeNull();
  expect(plain(times?.title ?? "")).toBe("Mardi 2 mars : quel moment voulez-vous ?");
  expect(times?.choices.map(({ label, note }) => plain(`${label}, ${note}`))).toEqual([
    "9 h – 12 h 30, 3 h 30",
    "13 h 30 – 18 h, 4 h 30",
    "9 h – 18 h, 9 heures",
  ]);
  expect(hours.map((slot) => plain(`${slot.hours} ${slot.note}`))).toEqual([
    "19 h – 22 h Déjà réservée à ce moment-là, jusqu’au mardi 2 mars, 21 h.",
  ]);
});

test("a part is begun and ended at once, and another may be chosen instead", async () => {
  const { hall } = await aHall({ rules: { granularity: { parts }, maxLength: { minutes: 300 } } });
  const { times } = await picking(hall.code, "from=2027-03-02");
  expect(times?.choices).toHaveLength(3);
  const afternoon = new URL(times?.choices[1]?.href ?? "", "http://here");
  expect(afternoon.searchParams.get("to")).toBe("2027-03-02T18:00");
  const chosen = await picking(hall.code, afternoon.search);
  expect(chosen.window).toMatchObject({ bookable: true, problem: null });
  expect(chosen.times).toMatchObject({ choices: [], again: { href: expect.stringContaining("from=2027-03-02") } });
});

test("by the half-hour one still begins, then ends", async () => {
  const { hall } = await aHall();
  const { times } = await picking(hall.code, "from=2027-03-02");
  expect(times?.choices.length).toBeGreaterThan(10);
  expect(times?.choices[0]?.href).not.toContain("to=");
});
