/** What other modules use of calendars. */
export { publicFeed, secretFeed } from "./feed.server.ts";
