/** What other modules use of needs. */
export { needJobs } from "./jobs.server.ts";
export { needsInShort } from "./views/need.view.server.ts";
