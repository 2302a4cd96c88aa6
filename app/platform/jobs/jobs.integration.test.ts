import { expect, test } from "vitest";
import { database } from "../db/database.server.ts";
import { type Job, runJob, startJobs } from "./jobs.server.ts";

async function recordOf(name: string) {
  return (await database()).jobRun.findUnique({ where: { name } });
}

test("a run leaves its trace; a failure too, and stops nothing", async () => {
  const good: Job = { name: "good", everySeconds: 60, run: async () => {} };
  const bad: Job = { name: "bad", everySeconds: 60, run: () => Promise.reject(new Error("no luck")) };
  expect(await runJob(good)).toBe(true);
  expect(await runJob(bad)).toBe(false);
  expect(await runJob(bad)).toBe(false);
  expect(await recordOf("good")).toMatchObject({ lastError: null, finishedAt: expect.any(Date) });
  expect(await recordOf("bad")).toMatchObject({ lastError: "no luck" });
});

test("one run at a time", async () => {
  let runs = 0;
  let finish = () => {};
  const slow: Job = {
    name: "slow",
    everySeconds: 60,
    run: () => {
      runs += 1;
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
  };
  const both = [runJob(slow), runJob(slow)];
  finish();
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(runs).toBe(1);
});

test("what is due runs at the start, what ran lately does not, and stopping waits", async () => {
  const ran: string[] = [];
  const job = (name: string): Job => ({ name, everySeconds: 3600, run: async () => void ran.push(name) });
  await runJob(job("lately"));
  const begun = Promise.withResolvers<void>();
  const due: Job = {
    name: "due",
    everySeconds: 3600,
    async run() {
      begun.resolve();
      ran.push("due");
    },
  };
  const running = startJobs([job("lately"), due]);
  await begun.promise;
  await running.stop();
  expect(ran).toEqual(["lately", "due"]);
  expect(await recordOf("due")).not.toBeNull();
});
