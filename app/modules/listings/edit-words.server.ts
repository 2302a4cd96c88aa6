import type { Visit } from "#app/platform/http/visit.server.ts";
import { occupancyOf } from "./listing.columns.ts";
import type { ListingRow } from "./repos/listing.repo.server.ts";

/** What the edit page says otherwise of a room than of a thing. */
export function editWords(row: ListingRow, { t }: Visit) {
  const isRoom = row.kind === "room";
  const places = isRoom && occupancyOf(row.occupancy) === "shared";
  return {
    care: t(isRoom ? "rooms.house_rules" : "listings.care"),
    careHint: t(isRoom ? "rooms.house_rules_hint" : "listings.care_hint"),
    inside: t(isRoom ? "rooms.inside_room" : "listings.inside_it"),
    around: t(isRoom ? "rooms.outside_room" : "listings.around_it"),
    links: t(isRoom ? "rooms.links_line" : "listings.links_line"),
    addUnit: t(places ? "rooms.add_place" : "listings.add_unit"),
    addUnits: t(places ? "rooms.add_places" : "rooms.add_units"),
    goesWith: t(isRoom ? "rooms.included" : "listings.goes_with"),
    transferLinks: t("rooms.transfer_links"),
  };
}
