export function needsPath(): string {
  return "/needs";
}

export function needPath(code: string): string {
  return `/needs/${code}`;
}

export function newNeedPath(slug: string): string {
  return `/s/${slug}/needs/new`;
}
