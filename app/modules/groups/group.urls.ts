/** Typed links. Addresses are short: they are printed, and typed by hand. */
export const groupUrl = (code: string) => `/g/${code}`;
export const askTogetherUrl = (slug: string, typed: Record<string, string> = {}) => {
  const query = new URLSearchParams(typed).toString();
  return `/s/${slug}/ask${query ? `?${query}` : ""}`;
};
