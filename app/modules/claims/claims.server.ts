/** What the page by which a campaign is kept shows of payment agreements. */
export { describeAgreements } from "./agreement.server.ts";
/** One’s own claims, wherever they are. */
export { ownClaims } from "./views/own-claims.view.server.ts";
