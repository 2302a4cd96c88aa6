/** Addresses of the pages of orders. */
export const orderUrl = (code: string) => `/o/${code}`;
export const networkOrdersUrl = (slug: string) => `/n/${slug}/orders`;
export const newOrderUrl = (slug: string) => `/n/${slug}/orders/new`;
