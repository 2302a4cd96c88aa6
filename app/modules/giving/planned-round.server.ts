import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { hourOnDay, momentIn } from "./round-moment.ts";

/** The form that plans a round as the verb takes it: hours in the zone of the campaign, and only those of what is carried. */
export function plannedRound(typed: FormData, campaign: CampaignRow) {
  const { zone } = campaign.space;
  const text = (name: string) => String(typed.get(name) ?? "");
  const codes = typed.getAll("carry").map(String);
  const leaves = text("leavesAt");
  const also: Record<string, string> = { campaign: campaign.id };
  const moment = momentIn(zone, leaves);
  if (moment) also.leavesAt = moment;
  for (const [at, code] of codes.entries()) also[`shipments[${at}]`] = code;
  const windows = codes.flatMap((shipment) => {
    const opens = hourOnDay(zone, leaves, text(`opens-${shipment}`));
    const closes = hourOnDay(zone, leaves, text(`closes-${shipment}`));
    return opens && closes ? [{ shipment, opens, closes }] : [];
  });
  for (const [at, window] of windows.entries())
    for (const [name, value] of Object.entries(window)) also[`windows[${at}].${name}`] = value;
  const [latitude, longitude] = text("startAt").split(",");
  if (latitude && longitude) Object.assign(also, { "start.latitude": latitude, "start.longitude": longitude });
  return { formData: typed, also };
}
