import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { auditProduction } from "#app/modules/audit/audit.server.ts";
import { getCampaignState } from "#app/modules/audit/use-cases/get-campaign-state.server.ts";
import { publishTotal } from "#app/modules/audit/use-cases/publish-total.server.ts";
import { readDay } from "#app/modules/giving/delivery-sheet.ts";
import { importDeliveries } from "#app/modules/giving/use-cases/import-deliveries.server.ts";
import { wednesday } from "#tests/factories/people.ts";
import { aCampaign, done } from "#tests/factories/production.ts";

/** The real ledger of Getafe, 27 March – 2 May 2020, kept outside the product (its licence differs). */
const file = process.env.GETAFE_SHEET ?? "../shared/data/production/getafe_deliveries_daily.csv";
const isThere = existsSync(file);
if (!isThere) console.warn(`The ledger of Getafe is not at ${file}: its replay is left out.`);

interface SheetRow {
  date: string;
  visors_total: string;
  earsavers_total: string;
  detail_es: string;
}

/** An undated opening is of the day before the first. */
function daysOf(visor: string, earsaver: string) {
  const rows = parse(readFileSync(file, "utf8"), { columns: true }) as SheetRow[];
  return rows
    .map(({ date, visors_total: visors, earsavers_total: earsavers, detail_es: detail }) => ({
      date: date.replace("<=", ""),
      totals: { [visor]: Number(visors || 0), [earsaver]: Number(earsavers || 0) },
      detail,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

test.runIf(isThere)("the ledger of Getafe, replayed day by day, adds up where its publication did not", async () => {
  const scene = await aCampaign({
    policy: { validationRequired: false },
    items: [{ name: "Visera" }, { name: "Salvaorejas" }],
  });
  const [visor = "", earsaver = ""] = scene.items.map(({ id }) => id);
  const { campaign, coordinator } = scene;
  const days = daysOf(visor, earsaver);
  expect(days).toHaveLength(36);
  const items = [
    { item: visor, words: ["viser", "visesr"] },
    { item: earsaver, words: ["salvaorej"] },
  ];
  const intermediaries = ["Protección Civil"];
  const verdicts = new Map<string, string>();
  const running = { visors: 0, earsavers: 0 };
  for (const day of days) {
    const imported = await done(importDeliveries, coordinator, { campaign, items, intermediaries, days: [day] });
    verdicts.set(day.date, imported.days[0]?.verdict ?? "");
    running.visors += day.totals[visor] ?? 0;
    running.earsavers += day.totals[earsaver] ?? 0;
    const state = await done(getCampaignState, coordinator, { campaign, asOf: `${day.date}T23:59:59Z` });
    expect(state.items.map(({ sent }) => sent)).toEqual([running.visors, running.earsavers]);
    if (day.date === "2020-03-26") expect(running.visors).toBe(500);
  }
  expect(running).toEqual({ visors: 4149, earsavers: 16_177 });
  const named = (verdict: string) => [...verdicts].filter(([, one]) => one === verdict).map(([date]) => date);
  expect(named("contradicts")).toEqual(["2020-04-15", "2020-04-23", "2020-04-28"]);
  expect(named("incomplete")).toEqual(["2020-04-05"]);

  const elsewhere = { total: 4146, source: "covid-makers-getafe", asOf: "2020-05-03T00:00:00Z" };
  const published = await done(publishTotal, coordinator, { campaign, item: visor, elsewhere });
  expect(published).toEqual({ total: 4146, ours: 4149, difference: 3 });

  const { items: after } = await done(getCampaignState, coordinator, { campaign });
  for (const { buckets, sent, received } of after) {
    const held = buckets.at_intermediary ?? 0;
    expect(held).toBeGreaterThan(0);
    expect(received).toBe(buckets.kept_good);
    expect(received + held).toBe(sent);
  }
  expect(await auditProduction(wednesday, scene.id)).toEqual([]);
});

test("a sheet is read as it was written: words before, after and missing", () => {
  const items = [
    { itemId: "visor", column: "", words: ["viser", "visesr"] },
    { itemId: "strap", column: "", words: ["salvaorej"] },
  ];
  const read = (detail: string, visor: number, strap: number) => {
    const { verdict, recipients, rest } = readDay({ date: "2020-04-01", totals: { visor, strap }, detail }, items);
    return { verdict, rest, given: recipients.map(({ name, quantities }) => ({ name, ...quantities })) };
  };
  expect(read("Hospital (2 viseras y 100 salvaorejas), Varios (9 viseras)", 11, 100)).toEqual({
    verdict: "consistent",
    rest: { visor: 0, strap: 0 },
    given: [
      { name: "Hospital", visor: 2, strap: 100 },
      { name: "Varios", visor: 9 },
    ],
  });
  expect(read("Hospital (salvaorejas: 700 donadas y 600 recogidas)", 0, 1300).given).toEqual([
    { name: "Hospital", strap: 1300 },
  ]);
  expect(read("Mensajeros (20), Policía (300 salvaorejas)", 20, 300)).toMatchObject({
    verdict: "consistent",
    given: [{ visor: 20 }, { strap: 300 }],
  });
  expect(read("Centros (100), Bohadilla y Los Molinos", 171, 0)).toMatchObject({
    verdict: "incomplete",
    rest: { visor: 71 },
  });
  expect(read("Hospital (80 salvaorejas)", 16, 270)).toMatchObject({
    verdict: "contradicts",
    rest: { visor: 16, strap: 190 },
  });
  expect(read("Policía, APANID, etc.", 148, 0)).toMatchObject({
    verdict: "no_detail",
    rest: { visor: 148 },
    given: [],
  });
});
