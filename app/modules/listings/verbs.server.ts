import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { acceptTransfer } from "./use-cases/accept-transfer.server.ts";
import { addBlock } from "./use-cases/add-block.server.ts";
import { addPicture } from "./use-cases/add-picture.server.ts";
import { addUnit } from "./use-cases/add-unit.server.ts";
import { addUnits } from "./use-cases/add-units.server.ts";
import { archiveListing } from "./use-cases/archive-listing.server.ts";
import { createListing } from "./use-cases/create-listing.server.ts";
import { duplicateListing } from "./use-cases/duplicate-listing.server.ts";
import { endBlock } from "./use-cases/end-block.server.ts";
import { getListing } from "./use-cases/get-listing.server.ts";
import { listBlocks } from "./use-cases/list-blocks.server.ts";
import { listListingEvents } from "./use-cases/list-listing-events.server.ts";
import { listListings } from "./use-cases/list-listings.server.ts";
import { orderPictures } from "./use-cases/order-pictures.server.ts";
import { pauseListing } from "./use-cases/pause-listing.server.ts";
import { publishListing } from "./use-cases/publish-listing.server.ts";
import { refuseTransfer } from "./use-cases/refuse-transfer.server.ts";
import { removeInterlock } from "./use-cases/remove-interlock.server.ts";
import { removePicture } from "./use-cases/remove-picture.server.ts";
import { restoreListing } from "./use-cases/restore-listing.server.ts";
import { resumeListing } from "./use-cases/resume-listing.server.ts";
import { returnUnitToService } from "./use-cases/return-unit-to-service.server.ts";
import { setAccessories } from "./use-cases/set-accessories.server.ts";
import { setInterlock } from "./use-cases/set-interlock.server.ts";
import { setPictureText } from "./use-cases/set-picture-text.server.ts";
import { transferListing } from "./use-cases/transfer-listing.server.ts";
import { updateListing } from "./use-cases/update-listing.server.ts";
import { updateUnit } from "./use-cases/update-unit.server.ts";
import { withdrawUnit } from "./use-cases/withdraw-unit.server.ts";

/** What can be done with listings, from pages and through the API. */
export const listingVerbs: AnyUseCase[] = [
  acceptTransfer,
  addBlock,
  addPicture,
  addUnit,
  addUnits,
  archiveListing,
  createListing,
  duplicateListing,
  endBlock,
  getListing,
  listBlocks,
  listListingEvents,
  listListings,
  orderPictures,
  pauseListing,
  publishListing,
  refuseTransfer,
  removeInterlock,
  removePicture,
  restoreListing,
  resumeListing,
  returnUnitToService,
  setAccessories,
  setInterlock,
  setPictureText,
  transferListing,
  updateListing,
  updateUnit,
  withdrawUnit,
];
