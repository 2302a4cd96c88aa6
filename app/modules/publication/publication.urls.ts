import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import type { FigureName } from "./figures.ts";

interface Chosen {
  /** A past day. */
  at?: string | undefined;
  space?: string | undefined;
  town?: string | undefined;
  after?: string | number | undefined;
}

function query(members: Record<string, string | number | undefined>): string {
  const given = Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}

/** The public page of a campaign, for one of its items and a past day. */
export const itemPath = (code: string, item: string | undefined, at?: string) =>
  `${campaignPath(code)}${query({ item, at })}`;

export const rowsPath = (code: string, what: FigureName, item: string, chosen: Chosen = {}) =>
  `/c/${code}/rows${query({ what, item, ...chosen })}`;

export const rowsCsvPath = (code: string, what: FigureName, item: string, chosen: Chosen = {}) =>
  `/c/${code}/rows.csv${query({ what, item, ...chosen })}`;

/** The same rows from the API. */
export const rowsJsonPath = (code: string, what: FigureName, item: string, chosen: Chosen = {}) =>
  `/api/v1/campaigns/${code}/rows${query({ what, item, ...chosen })}`;

export const reconciliationPath = (code: string, item: string) => `/c/${code}/reconciliation${query({ item })}`;

/** A campaign as it was at an instant, to be cited. */
export const snapshotPath = (code: string) => `/snapshot/${code}`;
