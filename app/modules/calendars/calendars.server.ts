/** What other modules use of calendars. */

export { removeCalendarsOf } from "./external-calendar.repo.server.ts";
export { publicFeed, secretFeed } from "./feed.server.ts";
export { allInvitationsTo, invitationsTo } from "./invitation.server.ts";
export { receiveCalendar } from "./receive-calendar.server.ts";
