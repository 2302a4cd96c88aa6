import type { Visit } from "#app/platform/http/visit.server.ts";
import { givingPath, roundsPath, shipmentsPath } from "./giving.urls.ts";

/** The pages of giving of a campaign. */
export function givingTabs({ t }: Visit, campaign: string, current: "giving" | "shipments" | "rounds") {
  return [
    { href: givingPath(campaign), label: t("giving_pages.tab_giving"), current: current === "giving" },
    { href: shipmentsPath(campaign), label: t("giving_pages.tab_shipments"), current: current === "shipments" },
    { href: roundsPath(campaign), label: t("giving_pages.tab_rounds"), current: current === "rounds" },
  ];
}
