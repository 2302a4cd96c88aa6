/** What other modules use of calendars. */

export { publicFeed, secretFeed } from "./feed.server.ts";
export { type Guest, invitationsTo, type MailCalendar } from "./invitation.server.ts";
