import type { ListingRules } from "#app/modules/availability/rules.ts";
import {
  type Asking,
  defaultAsking,
  defaultTerms,
  type Facts,
  isStatus,
  type ListingKind,
  type ListingStatus,
  listingKinds,
  type Occupancy,
  type OwnOpening,
  type Terms,
} from "./listing.ts";

/** JSON columns as their types. They were judged when they were written (listing.schema.ts); what is absent has its default. */

export function termsOf(column: unknown): Terms {
  return { ...defaultTerms, ...(column as Partial<Terms> | null) };
}

export function askingOf(column: unknown): Asking {
  const given = column as Partial<Asking> | null;
  return { ...defaultAsking, ...given, atOnce: { ...defaultAsking.atOnce, ...given?.atOnce } };
}

export function factsColumn(column: unknown): Facts {
  return { ...(column as Facts | null) };
}

export function rulesOf(column: unknown): ListingRules {
  return { ...(column as ListingRules | null) };
}

export function openingOf(column: unknown): OwnOpening | null {
  return (column as OwnOpening | null) ?? null;
}

export function occupancyOf(column: string): Occupancy {
  return column === "shared" ? "shared" : "whole";
}

export function kindColumn(column: string): ListingKind {
  return listingKinds.find((kind) => kind === column) ?? "equipment";
}

export function checklistOf(column: unknown): string[] {
  return Array.isArray(column) ? column.filter((text) => typeof text === "string") : [];
}

export function statusOf(column: string): ListingStatus {
  return isStatus(column) ? column : "draft";
}
