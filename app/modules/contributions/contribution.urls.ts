export const spaceContributionsPath = (slug: string) => `/s/${slug}/contributions`;
export const ownContributionsPath = () => "/account/contributions";
