import accounts from "./failures/accounts.ts";
import analysis from "./failures/analysis.ts";
import audit from "./failures/audit.ts";
import bookings from "./failures/bookings.ts";
import calendars from "./failures/calendars.ts";
import campaigns from "./failures/campaigns.ts";
import claims from "./failures/claims.ts";
import designs from "./failures/designs.ts";
import discovery from "./failures/discovery.ts";
import exchange from "./failures/exchange.ts";
import flows from "./failures/flows.ts";
import giving from "./failures/giving.ts";
import groups from "./failures/groups.ts";
import guests from "./failures/guests.ts";
import helping from "./failures/helping.ts";
import listings from "./failures/listings.ts";
import making from "./failures/making.ts";
import materials from "./failures/materials.ts";
import messages from "./failures/messages.ts";
import needs from "./failures/needs.ts";
import orders from "./failures/orders.ts";
import ownership from "./failures/ownership.ts";
import passes from "./failures/passes.ts";
import planning from "./failures/planning.ts";
import platform from "./failures/platform.ts";
import prices from "./failures/prices.ts";
import publication from "./failures/publication.ts";
import series from "./failures/series.ts";
import spaces from "./failures/spaces.ts";

/** Keys are the codes of failures: `<module>.<code>`. */
export default {
  ...accounts,
  ...analysis,
  ...audit,
  ...bookings,
  ...calendars,
  ...campaigns,
  ...claims,
  ...designs,
  ...discovery,
  ...flows,
  ...giving,
  ...exchange,
  ...guests,
  ...groups,
  ...helping,
  ...listings,
  ...making,
  ...materials,
  ...messages,
  ...orders,
  ...ownership,
  ...planning,
  ...needs,
  ...passes,
  ...platform,
  ...prices,
  ...publication,
  ...series,
  ...spaces,
};
