import { nowhere, type Pin } from "./pin.ts";
import { areaOfPostcode, townNamed } from "./towns.server.ts";

/** A village that the file of towns leaves out still has its postcode. */
function centreOf(name: string, postcode = ""): Pin {
  const town = townNamed(name, postcode);
  if (town) return { latitude: town.latitude, longitude: town.longitude, precision: "town" };
  const area = areaOfPostcode(name, postcode);
  return area ? { ...area, precision: "area" } : nowhere;
}

interface Placed {
  latitude: number | null;
  longitude: number | null;
  town: string;
  postcode: string;
  /** Where it is not said, France. */
  country?: string | undefined;
}

/** The countries of ISO 3166 whose towns and postcodes are those of the files. */
const french = new Set("FR GP MQ GF RE YT PM BL MF WF PF NC".split(" "));

/** Its own pin if somebody set one, else the centre of its town, else about where its postcode is delivered: told anew at each reading, so that it follows the town. */
export function pinOf({ latitude, longitude, town, postcode, country = "FR" }: Placed): Pin {
  if (latitude !== null && longitude !== null) return { latitude, longitude, precision: "exact" };
  return french.has(country) ? centreOf(town, postcode) : nowhere;
}

/** The town that words end with: « Pharmacie du Pont, 26150 Die » or « Pharmacie du Pont, Die ». */
export function pinInWords(words: string): Pin {
  const [, after] = /,([^,]+)$/.exec(words) ?? /(\d{5} .+)$/.exec(words) ?? [];
  return after ? centreOf(after) : nowhere;
}

/** The centre of a town whose people wrote these postcodes. */
export function pinOfTown(town: string, postcodes: readonly string[]): Pin {
  const found = new Map(
    postcodes.filter(Boolean).map((postcode) => {
      const pin = centreOf(town, postcode);
      return [`${pin.latitude} ${pin.longitude}`, pin];
    }),
  );
  const [only] = found.values();
  return only && found.size === 1 ? only : centreOf(town);
}
