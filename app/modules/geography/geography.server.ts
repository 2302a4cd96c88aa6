/** What other modules use to place things on a map. */
export { pinInWords, pinOf, pinOfTown } from "./pin.server.ts";
export { areaOfPostcode, townNamed } from "./towns.server.ts";
