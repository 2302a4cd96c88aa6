import { areaOfPostcode, townNamed } from "#app/modules/geography/geography.server.ts";
import { categoriesOfKind, leavesOf } from "#app/modules/listings/category.ts";
import { cardRows } from "#app/modules/listings/repos/card.repo.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../discovery.failures.ts";
import { type Fit, freeInWindow } from "../free-in-window.server.ts";
import {
  type Found,
  findNetwork,
  matches,
  type Search,
  townOfSpaces,
  townOfSpacesLike,
} from "../repos/search.repo.server.ts";
import { type SearchInput, searchInput, searchOutput } from "../search.schema.ts";
import { accesses, roomTokens, townOf, wordsOf } from "../search-query.ts";
import { resultOf } from "../search-result.server.ts";
import { insteadOf } from "../when-empty.server.ts";

const pageSize = 24;
/** With dates, how many are looked at before the page is answered as it is; the next page goes on from there. */
const chunk = 32;
const chunksAtMost = 4;

interface Chosen {
  found: Found;
  fit: Fit | null;
}

async function page(search: Search, start: number, input: SearchInput, now: Date) {
  const { from, to = from } = input;
  const chosen: Chosen[] = [];
  if (!from || !to) {
    const rows = await matches(search, start, pageSize + 1);
    for (const found of rows.slice(0, pageSize)) chosen.push({ found, fit: null });
    return { chosen, next: rows.length > pageSize ? start + pageSize : null };
  }
  let offset = start;
  for (let round = 0; round < chunksAtMost; round += 1) {
    const rows = await matches(search, offset, chunk + 1);
    const looked = rows.slice(0, chunk);
    const fits = await freeInWindow(
      looked.map(({ listingId }) => listingId),
      { from, to, now },
    );
    for (const [index, found] of looked.entries()) {
      const fit = fits.get(found.listingId);
      if (!fit) continue;
      chosen.push({ found, fit });
      const more = index + 1 < rows.length;
      if (chosen.length === pageSize) return { chosen, next: more ? offset + index + 1 : null };
    }
    if (rows.length <= chunk) return { chosen, next: null };
    offset += chunk;
  }
  return { chosen, next: offset };
}

function roundedKm(distance: number | null): number | null {
  return distance === null ? null : Math.round(distance * 10) / 10;
}

async function placeOf({ place, latitude, longitude }: SearchInput) {
  if (latitude !== undefined && longitude !== undefined) return { name: place ?? "", latitude, longitude };
  const town = place ? townOf(place) : "";
  if (!place || !town) return undefined;
  // Whoever writes a postcode or a department says which town of that name.
  const said = /\d/.test(place) ? townNamed(place) : null;
  const known = said ?? (await townOfSpaces(town)) ?? townNamed(place);
  if (known) return known;
  const area = areaOfPostcode(place);
  return area ? { name: town, ...area } : townOfSpacesLike(town);
}

/** What a search finds, as the index and the calendars say it. */
async function find(input: SearchInput, now: Date) {
  const network = input.network ? await findNetwork(input.network) : undefined;
  if (network === null) return fail("no_such_network");
  const categories = input.category ? leavesOf(input.category) : [];
  if (input.category && categories.length === 0) return fail("no_such_category");
  const access = accesses.filter((one) => input[one] === "yes");
  const kind = input.people || access.length > 0 ? "room" : input.kind;
  const place = await placeOf(input);
  const search = {
    words: input.q ? wordsOf(input.q) : [],
    // Other kinds are few among things: the index finds them by their categories.
    categories: kind && kind !== "equipment" && categories.length === 0 ? categoriesOfKind(kind) : categories,
    kind,
    bookable: input.from !== undefined,
    people: input.people,
    tokens: roomTokens(input.people, access),
    networkId: network?.id,
    near: place && { centre: place, radiusKm: input.radiusKm },
  };
  const start = Math.min(2000, Math.max(0, Number.parseInt(input.after ?? "0", 10) || 0));
  return ok({ ...(await page(search, start, input, now)), place });
}

async function counted(input: SearchInput, now: Date) {
  const found = await find(input, now);
  return found.ok ? { count: found.value.chosen.length, more: found.value.next !== null } : { count: 0, more: false };
}

export const searchListings = defineUseCase({
  name: "search-listings",
  module: "discovery",
  summary:
    "The public catalogue: words, kind, category, network, place, dates on which something is free; of rooms, how many people and who can come in. Nearest first when there is a place.",
  method: "GET",
  path: "/listings",
  access: "anyone",
  input: searchInput,
  output: searchOutput,
  async run({ now }, input) {
    const found = await find(input, now);
    if (!found.ok) return found;
    const { chosen, next, place } = found.value;
    const rows = await cardRows(chosen.map((one) => one.found.listingId));
    const items = chosen.flatMap((one) => {
      const row = rows.get(one.found.listingId);
      return row ? [{ ...resultOf(row), distanceKm: roundedKm(one.found.distanceKm), fit: one.fit }] : [];
    });
    const placeUnknown = !place && Boolean(input.place && townOf(input.place));
    const { name = "", latitude, longitude } = place ?? {};
    const understood = latitude === undefined || longitude === undefined ? null : { name, latitude, longitude };
    const isEmpty = items.length === 0 && next === null && !input.after;
    const instead = isEmpty ? await insteadOf(input, (other) => counted(other, now)) : null;
    return ok({ items, next: next === null ? null : String(next), place: understood, placeUnknown, instead });
  },
});
