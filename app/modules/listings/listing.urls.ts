import type { LocalDate } from "#app/modules/availability/local-date.ts";

export const pictureSizes = [320, 960, 1920] as const;
export type PictureSize = (typeof pictureSizes)[number];

const pages: Record<string, string> = { material: "m", design: "d" };

/** The page of a listing. Without its kind it is the short address, which leads there. */
export function listingPath(code: string, kind = ""): string {
  return `/${pages[kind] ?? "l"}/${code}`;
}

/** What is wished apart from dates; it stays while other dates are picked. */
export interface Wish {
  use: string;
  quantity: number;
  /** The first words of the request, written by the page that led here. */
  message: string;
}

export interface Picked extends Partial<Wish> {
  month?: string;
  from?: LocalDate;
  to?: LocalDate;
}

/** A wish as addresses carry it: only what is not understood without. */
export function wished({ use, quantity, message }: Wish): Partial<Wish> {
  return {
    ...(use === "away" ? {} : { use }),
    ...(quantity > 1 ? { quantity } : {}),
    ...(message ? { message } : {}),
  };
}

function query(params: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text ? `?${text}` : "";
}

export function listingDatesPath(code: string, picked: Picked): string {
  return `${listingPath(code)}${query({ ...picked })}`;
}

export function askPath(code: string, picked: Picked): string {
  return `${listingPath(code)}/ask${query({ ...picked })}`;
}

/** Where the same hours are asked for again and again. */
export function seriesPath(code: string): string {
  return `${listingPath(code)}/series`;
}

/** Where somebody without an account asks. */
export function requestPath(code: string, given: Record<string, string | number | undefined>): string {
  return `${listingPath(code)}/request${query(given)}`;
}

export function editPath(code: string, section?: string): string {
  return `${listingPath(code)}/edit${query({ section })}`;
}

export function blocksPath(code: string): string {
  return `${listingPath(code)}/blocks`;
}

/** Calendars kept elsewhere whose events take it. */
export function attachedCalendarsPath(code: string): string {
  return `${listingPath(code)}/calendars`;
}

export function calendarPath(code: string): string {
  return `${listingPath(code)}/calendar`;
}

export function historyPath(code: string): string {
  return `${listingPath(code)}/history`;
}

export function spaceListingsPath(slug: string): string {
  return `/s/${slug}/listings`;
}

export function newListingPath(slug: string): string {
  return `/s/${slug}/listings/new`;
}

export function pictureAddress(storageKey: string, size: PictureSize): string {
  return `/pictures/${storageKey}/${size}`;
}

/** What a browser chooses among, for `srcset`. */
export function pictureSet(storageKey: string): string {
  return pictureSizes.map((size) => `${pictureAddress(storageKey, size)} ${size}w`).join(", ");
}
