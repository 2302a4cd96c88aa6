import accounts from "./failures/accounts.ts";
import bookings from "./failures/bookings.ts";
import discovery from "./failures/discovery.ts";
import exchange from "./failures/exchange.ts";
import listings from "./failures/listings.ts";
import messages from "./failures/messages.ts";
import platform from "./failures/platform.ts";
import spaces from "./failures/spaces.ts";

/** Keys are the codes of failures: `<module>.<code>`. */
export default {
  ...accounts,
  ...bookings,
  ...discovery,
  ...exchange,
  ...listings,
  ...messages,
  ...platform,
  ...spaces,
};
