export function materialRequestPath(code: string): string {
  return `/m/requests/${code}`;
}
