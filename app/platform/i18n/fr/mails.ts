import accounts from "./mails/accounts.ts";
import bookings from "./mails/bookings.ts";
import messages from "./mails/messages.ts";
import spaces from "./mails/spaces.ts";

/** Keys are `<module>.<mail>.<part>`. */
export default { ...accounts, ...bookings, ...messages, ...spaces };
