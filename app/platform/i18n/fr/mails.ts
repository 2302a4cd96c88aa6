import accounts from "./mails/accounts.ts";
import bookings from "./mails/bookings.ts";
import campaigns from "./mails/campaigns.ts";
import claims from "./mails/claims.ts";
import groups from "./mails/groups.ts";
import guests from "./mails/guests.ts";
import making from "./mails/making.ts";
import materials from "./mails/materials.ts";
import messages from "./mails/messages.ts";
import needs from "./mails/needs.ts";
import orders from "./mails/orders.ts";
import ownership from "./mails/ownership.ts";
import spaces from "./mails/spaces.ts";

/** Keys are `<module>.<mail>.<part>`. */
export default {
  ...campaigns,
  ...claims,
  ...accounts,
  ...bookings,
  ...guests,
  ...groups,
  ...messages,
  ...orders,
  ...ownership,
  ...making,
  ...materials,
  ...needs,
  ...spaces,
};
