import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);

const SCRIPT = `
  import fc from "fast-check";
  import { anySituation, SPAN_DAYS } from "./arbitrary.fixture.ts";
  import { calendar } from "./calendar.ts";
  import { nightsInterval } from "./granularity.ts";
  import { judge } from "./judge.ts";
  import { judgeMany } from "./judge-many.ts";
  import { addDays, dayNumberOf } from "./local-date.ts";
  import { slots } from "./slots.ts";
  import { weekOverview } from "./week-overview.ts";
  import { dayInterval, typedTime, wallClockAt } from "./zone.ts";
  const nights = { arrives: 960, leaves: 600 };
  const parts = [{ opens: 540, closes: 750 }, { opens: 1140, closes: 1500 }];
  const special = { windows: [{ weekday: 6, opens: 0, closes: 1440 }], lead: { days: 3 }, minLength: null, atOnce: true };
  const by = (facts, granularity) => {
    const { on_the_spot } = facts.rules;
    return { ...facts, rules: { on_the_spot: { ...on_the_spot, granularity, special } } };
  };
  const answers = fc.sample(anySituation(), { numRuns: 60, seed: 20260329 }).map(({ place, facts }) => {
    const to = addDays(place.first, SPAN_DAYS);
    const interval = dayInterval(addDays(place.first, 4), addDays(place.first, 8), place.zone);
    return [
      calendar(facts, { use: "away", from: place.first, to }),
      calendar(facts, { use: "on_the_spot", from: place.first, to }),
      slots(facts, addDays(place.first, 6), "on_the_spot"),
      judge({ use: "away", quantity: 1, interval }, facts),
      calendar(by(facts, { nights }), { use: "on_the_spot", from: place.first, to }),
      slots(by(facts, { parts }), addDays(place.first, 6), "on_the_spot"),
      weekOverview(facts, { use: "on_the_spot", from: place.first, days: 8 }),
      judgeMany([4, 5, 6].map((day) => ({ use: "on_the_spot", quantity: 1,
        interval: nightsInterval(nights, dayNumberOf(place.first) + day, dayNumberOf(place.first) + day + 2, place.zone),
      })), by(facts, { nights })),
      wallClockAt(interval.start, place.zone),
      typedTime(addDays(place.first, 6), 150, place.zone),
    ];
  });
  process.stdout.write(process.env.TZ + " " + new Date(2026, 0, 1).getTimezoneOffset() + "\\n" + JSON.stringify(answers));
`;

async function answersUnder(zone: string): Promise<{ machine: string; answers: string }> {
  const here = dirname(fileURLToPath(import.meta.url));
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", SCRIPT], {
    cwd: here,
    env: { ...process.env, TZ: zone },
    maxBuffer: 1 << 28,
  });
  const [machine = "", answers = ""] = stdout.split("\n");
  return { machine, answers };
}

test("G5 the zone of the machine changes no answer, across both clock changes of four places", {
  timeout: 60_000,
}, async () => {
  const zones = ["UTC", "Europe/Paris", "Pacific/Auckland", "America/Los_Angeles", "Asia/Tokyo"];
  const all = await Promise.all(zones.map(answersUnder));
  expect(new Set(all.map(({ machine }) => machine)).size).toBe(zones.length);
  expect(all[0]?.machine).toBe("UTC 0");
  expect(all[2]?.machine).toBe("Pacific/Auckland -780");
  expect(all[0]?.answers.length).toBeGreaterThan(100_000);
  for (const { answers } of all) expect(answers === all[0]?.answers).toBe(true);
});
