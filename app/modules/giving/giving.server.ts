/** What the pages of requests show of what is given, and the verbs by which a small one is served. */
export { explain } from "./explain.server.ts";
export { type HandOverWords, proofWords, shipmentBadge } from "./giving-words.server.ts";
export { nextShares, shipmentsOfRequest, storyForRecipient } from "./seen-by-requester.server.ts";
export { handOverShipment } from "./use-cases/hand-over-shipment.server.ts";
export { prepareShipment } from "./use-cases/prepare-shipment.server.ts";
export { promisePieces } from "./use-cases/promise-pieces.server.ts";
export { receiveShipment } from "./use-cases/receive-shipment.server.ts";
