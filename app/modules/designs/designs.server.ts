/** What other modules use of designs. */
export { designSeenBy, publishedRevision } from "./access.server.ts";
export {
  isPinned,
  type PinnedSheet,
  pinChoices,
  pinnedBill,
  pinnedSheet,
  pinnedValidations,
  placeOf,
} from "./pinned.server.ts";
export { type ValidationChange, whenValidationChanges } from "./validation-hooks.server.ts";
export { validationsOf, validityAt } from "./validity.server.ts";
