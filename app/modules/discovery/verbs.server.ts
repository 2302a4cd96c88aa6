import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { searchListings } from "./use-cases/search-listings.server.ts";

export const discoveryVerbs: AnyUseCase[] = [searchListings];
