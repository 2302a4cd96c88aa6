/** What other modules use of calendars. */

export { publicFeed, secretFeed } from "./feed.server.ts";
export { invitationsTo, publicationTo } from "./invitation.server.ts";
