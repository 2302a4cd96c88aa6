/** What other modules use of groups. */
export { groupVerbs } from "./verbs.server.ts";
