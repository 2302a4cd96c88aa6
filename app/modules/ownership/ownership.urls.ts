/** Addresses of the pages of what is owned together. */
export const ownersUrl = (listingCode: string) => `/l/${listingCode}/owners`;
export const listMachineUrl = (orderCode: string) => `/o/${orderCode}/listing`;
