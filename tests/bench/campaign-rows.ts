import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { RunningServer } from "#tests/integration/http/server.ts";
import { type CampaignSize, largeCampaign, smallCampaign } from "./campaign-size.ts";
import { sideBySide, type Target, throughput } from "./load.ts";
import { idOf, tokenOf } from "./size.ts";
import { atMost, paceText, type Row } from "./table.ts";
import { cookie } from "./targets.ts";
import type { Keep } from "./throughput-rows.ts";

const run = promisify(execFile);

interface Rounds {
  rounds: number;
  milliseconds: number;
}

const pages = [
  { what: "public page of a campaign", path: ({ code }: CampaignSize) => `/c/${code}` },
  { what: "page of whoever coordinates a campaign", path: ({ code }: CampaignSize) => `/c/${code}/coordination` },
  {
    what: "rows of what a campaign’s recipients received",
    path: ({ code, first }: CampaignSize) => `/c/${code}/rows?what=received&item=${idOf("I", first)}`,
  },
];

function target({ address, pid }: RunningServer, path: string): Target {
  return { address, pid, expect: 200, call: () => ({ path, headers: cookie(0) }) };
}

function allocation({ address, pid }: RunningServer, { code, first }: CampaignSize): Target {
  const path = `/api/v1/campaigns/${code}/allocation?item=${idOf("I", first)}`;
  return {
    ...{ address, pid, expect: 200 },
    call: () => ({ path, headers: { Authorization: `Bearer ${tokenOf(0)}` } }),
  };
}

/** Light pages asked for one after the other while a recount goes on: whoever asks for the rules of a large campaign makes nobody wait. */
async function recountRow({ address }: RunningServer, { code }: CampaignSize): Promise<Row> {
  const began = performance.now();
  let done = false;
  const recount = fetch(`${address}/c/${code}/check`).then(async (answer) => {
    await answer.text();
    done = true;
    if (answer.status !== 200) throw new Error(`The rules of a campaign answered ${answer.status}.`);
  });
  let [answers, longest] = [0, 0];
  while (!done) {
    const asked = performance.now();
    await (await fetch(`${address}/api/v1/campaigns/${code}`)).text();
    longest = Math.max(longest, performance.now() - asked);
    answers += 1;
  }
  await recount;
  const took = performance.now() - began;
  const share = Math.round((longest / took) * 100);
  return {
    what: "longest wait of others while the rules of a campaign are recomputed",
    against: "how long that takes",
    measured: `${share} % (${longest.toFixed(0)} ms of ${(took / 1000).toFixed(1)} s; ${answers} answers meanwhile)`,
    bound: "≤ 10 %",
    ok: share <= 10,
  };
}

async function auditRow(databaseFile: string): Promise<Row> {
  const environment = { ...process.env, DATABASE_URL: `file:${databaseFile}` };
  const { stdout } = await run(process.execPath, ["tests/bench/audit-campaigns.ts"], { env: environment });
  const told = JSON.parse(stdout) as Record<"movements" | "seconds" | "processor" | "broken", number>;
  const { movements, seconds, processor, broken } = told;
  const pace = `${Math.round(movements / seconds)} movements/s, ${Math.round(movements / processor)} for a second of processor`;
  return {
    what: "every invariant of a campaign, recomputed from its rows",
    against: `${movements.toLocaleString("en")} movements`,
    measured: `${pace}; ${broken} broken`,
    bound: "0 broken",
    ok: broken === 0,
  };
}

/** What a campaign weighs: pages against those of one that is a hundredth, a sharing of two thousand lines, all its invariants. */
export async function campaignRows(
  server: RunningServer,
  databaseFile: string,
  { rounds, milliseconds }: Rounds,
  keep: Keep,
): Promise<void> {
  const against = `${largeCampaign.lots.toLocaleString("en")} lots, 200,000 movements against a hundredth`;
  for (const { what, path } of pages) {
    const [few, many] = [target(server, path(smallCampaign)), target(server, path(largeCampaign))];
    const { first, second, ratio } = await sideBySide(few, many, rounds, milliseconds);
    keep(atMost(ratio, 2, `time of: ${what}`, against, `${paceText(second)} against ${paceText(first)}`));
  }
  const { rate, processor } = await throughput(allocation(server, largeCampaign), milliseconds * rounds);
  const seconds = processor / 1000;
  keep({
    what: `sharing of a campaign proposed: ${largeCampaign.requests.toLocaleString("en")} lines`,
    against: "processor for one answer",
    measured: `${seconds.toFixed(2)} s (${rate.toFixed(1)}/s)`,
    bound: "< 1 s",
    ok: seconds < 1,
  });
  keep(await recountRow(server, largeCampaign));
  keep(await auditRow(databaseFile));
}
