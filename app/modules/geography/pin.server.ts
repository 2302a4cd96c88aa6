import { nowhere, type Pin } from "./pin.ts";
import { townNamed } from "./towns.server.ts";
import type { Town } from "./towns.ts";

function centreOf(town: Town | null): Pin {
  return town ? { latitude: town.latitude, longitude: town.longitude, precision: "town" } : nowhere;
}

interface Placed {
  latitude: number | null;
  longitude: number | null;
  town: string;
  postcode: string;
}

/** Its own pin if somebody set one, else the centre of its town: told anew at each reading, so that it follows the town. */
export function pinOf({ latitude, longitude, town, postcode }: Placed): Pin {
  if (latitude !== null && longitude !== null) return { latitude, longitude, precision: "exact" };
  return centreOf(townNamed(town, postcode));
}

/** The town that words end with: « Pharmacie du Pont, 26150 Die » or « Pharmacie du Pont, Die ». */
export function pinInWords(words: string): Pin {
  const [, after] = /,([^,]+)$/.exec(words) ?? /(\d{5} .+)$/.exec(words) ?? [];
  return centreOf(after ? townNamed(after) : null);
}

/** The centre of a town whose people wrote these postcodes. */
export function pinOfTown(town: string, postcodes: readonly string[]): Pin {
  const found = new Set(postcodes.filter(Boolean).map((postcode) => townNamed(town, postcode)));
  const [only = null] = found;
  return centreOf(found.size === 1 ? only : townNamed(town));
}
