/** What a space has been asked to help out with, for its keepers. */
export const helpOutsPath = (slug: string) => `/s/${slug}/help-outs`;
