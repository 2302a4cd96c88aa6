/** Typed links. Addresses are short: they are printed, and typed by hand. */
export const bookingUrl = (code: string) => `/b/${code}`;
export const agreementUrl = (code: string) => `/b/${code}/agreement`;
export type LoanPage = "hand-over" | "return" | "change" | "extend" | "propose" | "cancel" | "incidents/new";
export const loanPageUrl = (code: string, page: LoanPage) => `/b/${code}/${page}`;
export const incidentUrl = (code: string, incidentId: string) => `/b/${code}/incidents/${incidentId}`;
/** For somebody without an account: the key stands for them. */
export const followUrl = (code: string, key: string, page = "") => `/follow/${code}/${key}${page && `/${page}`}`;
export const inboxUrl = (slug?: string) => (slug ? `/inbox?${new URLSearchParams({ space: slug })}` : "/inbox");
export const spaceBookingsUrl = (slug: string, filter: Record<string, string> = {}) => {
  const query = new URLSearchParams(filter).toString();
  return `/s/${slug}/bookings${query ? `?${query}` : ""}`;
};
