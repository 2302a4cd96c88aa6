/** Addresses of the pages of spaces and networks. */
export const spaceUrl = (slug: string) => `/s/${slug}`;
export const spacePageUrl = (
  slug: string,
  page:
    | "calendar"
    | "listings"
    | "planning"
    | "bookings"
    | "edit"
    | "opening"
    | "passes"
    | "stock"
    | "people"
    | "trainings"
    | "trust"
    | "history"
    | "networks",
) => `/s/${slug}/${page}`;
export const networkUrl = (slug: string) => `/n/${slug}`;
export const networkPageUrl = (slug: string, page: "edit" | "members") => `/n/${slug}/${page}`;
export const invitationUrl = (token: string) => `/invitation/${token}`;
export const networkInvitationUrl = (token: string) => `/network-invitation/${token}`;
