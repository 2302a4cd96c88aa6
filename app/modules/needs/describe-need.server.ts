import { localDateOf } from "#app/modules/availability/availability.ts";
import { requestStatuses } from "#app/modules/materials/material.ts";
import { isUnit } from "#app/modules/materials/quantity.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import type { NeedOutput } from "./need.schema.ts";
import { type Answer, arrived, promised, stateOf, stillWanted } from "./need.ts";
import { needPath } from "./need.urls.ts";
import type { NeedRow } from "./repos/need.repo.server.ts";

export function answersOf({ requests }: Pick<NeedRow, "requests">): Answer[] {
  return requests.map(({ status, ...rest }) => ({
    ...rest,
    status: requestStatuses.find((one) => one === status) ?? "cancelled",
  }));
}

export function describeNeed(row: NeedRow, now: Date): NeedOutput {
  const answers = answersOf(row);
  const { quantity, wantedBy, space } = row;
  const today = localDateOf(now.getTime(), space.zone);
  return {
    ...{ id: row.id, code: row.code, address: needPath(row.code), kind: "material" as const },
    ...{ title: row.title, description: row.description },
    space: { id: space.id, slug: space.slug, name: space.name, town: space.town },
    unit: isUnit(row.unit) ? row.unit : "piece",
    ...{ quantity, promised: promised(answers), arrived: arrived(answers), wanted: stillWanted(quantity, answers) },
    wantedBy,
    state: stateOf({ quantity, wantedBy, withdrawn: row.closedAs === "withdrawn" }, answers, today),
    createdAt: isoWithOffset(row.createdAt, space.zone),
  };
}
