/** Where keepers say what a listing costs. */
export function pricesPath(code: string): string {
  return `/l/${code}/prices`;
}
