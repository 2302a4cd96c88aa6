/** Lines of the form for steps of a price. */
export const priceRows = [1, 2, 3, 4] as const;
