/** What the page by which a campaign is kept shows and writes of payment agreements. */
export { makeAgreement } from "./use-cases/make-agreement.server.ts";
export { describeAgreements } from "./write-claim.server.ts";
