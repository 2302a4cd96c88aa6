import { pinInWords, pinOf } from "#app/modules/geography/geography.server.ts";
import { nowhere, type Pin } from "#app/modules/geography/pin.ts";
import { searchable } from "#app/modules/spaces/space.ts";
import { requestPins, type ShipmentRow, spacePins, spacesNamed } from "./repos/shipment.repo.server.ts";

/** Where a stop is, and whom one meets there. */
export interface StopPlace {
  place: string;
  address: string;
  contact: string;
  phone: string;
  hours: string;
  pin: Pin;
  /** The same for two stops at one place, even where nobody knows where that is. */
  key: string;
}

type Spaces = Awaited<ReturnType<typeof spacePins>>;
type Requests = Awaited<ReturnType<typeof requestPins>>;

const nobody = { address: "", contact: "", phone: "", hours: "" };
const townKey = (town: string, otherwise: string) => (town.trim() ? `town ${searchable(town)}` : otherwise);

function placeOfSpace(spaces: Spaces, id: string): StopPlace {
  const space = spaces.get(id);
  const { name = "", town = "", address = "" } = space ?? {};
  const pin = space ? pinOf(space) : nowhere;
  // A pin of its own is its place; without one it is where its town is.
  const key = pin.precision === "exact" ? `space ${id}` : townKey(town, `space ${id}`);
  return { ...nobody, place: name, address: [address, town].filter(Boolean).join(", "), pin, key };
}

function placeOfRecipient({ request, toSpaceId }: ShipmentRow, spaces: Spaces, requests: Requests): StopPlace {
  const asked = request && requests.get(request.id);
  if (!asked) return placeOfSpace(spaces, toSpaceId ?? "");
  const { name, address, phone } = asked.contact;
  const pin = pinOf(asked);
  return {
    place: request.requesterName,
    address: [address, asked.town].filter(Boolean).join(", "),
    ...{ contact: name, phone, hours: asked.deliveryHours, pin },
    key: pin.precision === "exact" ? `request ${request.id}` : townKey(asked.town, `request ${request.id}`),
  };
}

/** An intermediary is a space of this name, or in the town that its name ends with; else it is thought to be near whoever it serves. */
function placeOfIntermediary(name: string, alike: readonly Parameters<typeof pinOf>[0][], to: StopPlace): StopPlace {
  const [space, other] = alike;
  const pin = space && !other ? pinOf(space) : pinInWords(name);
  const here = { ...nobody, place: name };
  if (pin.precision !== "unknown") return { ...here, pin, key: `intermediary ${searchable(name)}` };
  return {
    ...here,
    pin: to.pin.precision === "unknown" ? nowhere : { ...to.pin, precision: "recipient" },
    key: to.key,
  };
}

interface Stop {
  kind: "pickup" | "drop";
  /** The delivery waits with its intermediary, and is taken from there. */
  isElsewhere: boolean;
}

/** Where deliveries are taken and left: the one place that plans, maps, drivers and the API read. */
export async function placesOf(shipments: readonly ShipmentRow[]) {
  const spaces = await spacePins(
    shipments.flatMap(({ fromSpaceId, toSpaceId }) => (toSpaceId ? [fromSpaceId, toSpaceId] : [fromSpaceId])),
  );
  const requests = await requestPins(shipments.flatMap(({ requestId }) => (requestId ? [requestId] : [])));
  const intermediaries = shipments.map(({ intermediary }) => intermediary).filter(Boolean);
  const named = intermediaries.length > 0 ? await spacesNamed(intermediaries) : [];
  return (shipment: ShipmentRow, { kind, isElsewhere }: Stop): StopPlace => {
    const { fromSpaceId, intermediary } = shipment;
    if (kind === "pickup" && !isElsewhere) return placeOfSpace(spaces, fromSpaceId);
    const to = placeOfRecipient(shipment, spaces, requests);
    if (!intermediary || (kind === "drop" && isElsewhere)) return to;
    const between = placeOfIntermediary(
      intermediary,
      named.filter(({ name }) => name === intermediary),
      to,
    );
    return kind === "pickup" ? between : { ...between, place: `${intermediary} → ${to.place}` };
  };
}
