/** What the page by which a campaign is kept shows of payment agreements. */
export { describeAgreements } from "./agreement.server.ts";
