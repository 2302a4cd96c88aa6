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
  import { judge } from "./judge.ts";
  import { addDays } from "./local-date.ts";
  import { slots } from "./slots.ts";
  import { dayInterval, typedTime, wallClockAt } from "./zone.ts";
  const answers = fc.sample(anySituation(), { numRuns: 60, seed: 20260329 }).map(({ place, facts }) => {
    const to = addDays(place.first, SPAN_DAYS);
    const interval = dayInterval(addDays(place.first, 4), addDays(place.first, 8), place.zone);
    return [
      calendar(facts, { use: "away", from: place.first, to }),
      calendar(facts, { use: "on_the_spot", from: place.first, to }),
      slots(facts, addDays(place.first, 6), "on_the_spot"),
      judge({ use: "away", quantity: 1, interval }, facts),
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
