/** Typed links. Addresses are short: they are printed, and typed by hand. */
export const groupUrl = (code: string) => `/g/${code}`;
/** For somebody without an account: the key stands for them. */
export const followGroupUrl = (code: string, key: string) => `/follow-group/${code}/${key}`;
const withTyped = (path: string, typed: URLSearchParams | Record<string, string>) => {
  const query = new URLSearchParams(typed).toString();
  return query ? `${path}?${query}` : path;
};
export const askTogetherUrl = (slug: string, typed: URLSearchParams | Record<string, string> = {}) =>
  withTyped(`/s/${slug}/ask`, typed);
/** Where somebody without an account asks for several things. */
export const requestTogetherUrl = (slug: string, typed: URLSearchParams | Record<string, string> = {}) =>
  withTyped(`/s/${slug}/request`, typed);
