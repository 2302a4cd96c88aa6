import accounts from "./accounts.ts";
import bookings from "./bookings.ts";
import discovery from "./discovery.ts";
import exchange from "./exchange.ts";
import groups from "./groups.ts";
import listings from "./listings.ts";
import messages from "./messages.ts";
import platform from "./platform.ts";
import shell from "./shell.ts";
import spaces from "./spaces.ts";
import ui from "./ui.ts";

/** The sentences of the pages: sent to the browser, so each one weighs. */
export const clientWords = {
  accounts,
  bookings,
  discovery,
  exchange,
  groups,
  listings,
  messages,
  platform,
  shell,
  spaces,
  ui,
};
