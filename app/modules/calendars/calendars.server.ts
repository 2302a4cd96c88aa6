/** What other modules use of calendars. */

export { publicFeed, secretFeed } from "./feed.server.ts";
export { allInvitationsTo, invitationsTo } from "./invitation.server.ts";
export { receiveCalendar } from "./receive-calendar.server.ts";
export { removeCalendarsOf } from "./repos/external-calendar.repo.server.ts";
