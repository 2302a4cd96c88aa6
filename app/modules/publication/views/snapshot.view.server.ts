import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { csvField } from "#app/platform/http/csv.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatDate, formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";

import { type FigureName, figureNames } from "../figures.ts";
import { snapshotPath } from "../publication.urls.ts";
import { documentOf, type SnapshotDocument } from "../snapshot.ts";
import { snapshotNamed } from "../snapshot-access.server.ts";

const names = [
  ...["crumb", "line", "item", "cite", "cite_line", "check", "check_line", "json", "csv", "print"],
] as const;

type Item = SnapshotDocument["items"][number];

/** What is promised of a kit is not a sum of rows of its own: it says of which parts, whose rows are there. */
function kitWords({ t, language }: Visit, { name, kit }: Item, items: readonly Item[]): string[] {
  if (!kit) return [];
  const nameOf = (id: string) => items.find((item) => item.id === id)?.name ?? id;
  const parts = kit.parts.map(({ item, count }) => `${formatCount(count, language)}\u00a0× ${nameOf(item)}`);
  const pieces = formatCount(kit.promised, language);
  return [t("snapshot.kit", { pieces, kit: name, parts: parts.join(", ") })];
}

/** A snapshot to be read, printed and cited; undefined where there is none. */
export async function snapshotPage(visit: Visit, named: string) {
  const found = await snapshotNamed(visit.viewer, named);
  if (!found.ok) return undefined;
  const { snapshot, campaign } = found.value;
  const { language, t } = visit;
  const { zone } = campaign.space;
  const document = documentOf(snapshot.document);
  const when = formatMoment(snapshot.takenAt, language, zone);
  const address = `${publicUrl()}${snapshotPath(snapshot.code)}`;
  const shown = figureNames.filter((name) => document.items.some(({ totals }) => totals[name] !== undefined));
  const pieces = (count: number | undefined) => ({
    words: count === undefined ? "—" : formatCount(count, language),
    isZero: !count,
  });
  return {
    title: t("snapshot.title", {
      campaign: document.campaign.title,
      day: formatDate(snapshot.takenAt, language, zone),
    }),
    code: snapshot.code,
    campaign: { title: campaign.title, href: campaignPath(campaign.code) },
    taken: { iso: snapshot.takenAt.toISOString(), words: t("snapshot.taken", { when }) },
    heads: shown.map((name) => say(language, `public_campaign.figure_${name}`)),
    items: document.items.map(({ id, name, totals, kit }) => ({
      ...{ id, name },
      figures: shown.map((figure: FigureName) => pieces(figure === "promised" && kit ? kit.promised : totals[figure])),
    })),
    kits: document.items.flatMap((item) => kitWords(visit, item, document.items)),
    rows: t("snapshot.rows", { count: document.rows.length }),
    citation: t("snapshot.citation", {
      ...{ campaign: document.campaign.title, space: document.campaign.openedBy, when, address },
      hash: snapshot.sha256,
    }),
    hash: snapshot.sha256,
    json: `${snapshotPath(snapshot.code)}/data.json`,
    csv: `${snapshotPath(snapshot.code)}/rows.csv`,
    words: Object.fromEntries(names.map((name) => [name, say(language, `snapshot.${name}`)])) as Record<
      (typeof names)[number],
      string
    >,
  };
}

export type SnapshotPage = NonNullable<Awaited<ReturnType<typeof snapshotPage>>>;

/** The very bytes that were hashed, or its rows as CSV. */
export async function snapshotFile(visit: Visit, named: string, as: "json" | "csv") {
  const found = await snapshotNamed(visit.viewer, named);
  if (!found.ok) return undefined;
  const { code, document } = found.value.snapshot;
  if (as === "json") return { name: `${code}.json`, type: "application/json; charset=utf-8", body: document };
  const { items, rows } = documentOf(document);
  const itemNames = new Map(items.map(({ id, name }) => [id, name]));
  const lines = rows.map(({ item, figure, day, town, space, pieces }) =>
    [itemNames.get(item) ?? item, figure, day, town, space, pieces].map(csvField).join(","),
  );
  return {
    name: `${code}.csv`,
    type: "text/csv; charset=utf-8",
    body: `item,figure,day,town,space,pieces\n${lines.join("\n")}\n`,
  };
}
