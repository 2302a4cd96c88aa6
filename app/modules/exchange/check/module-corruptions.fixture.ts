import { designCorruptions } from "./design-corruptions.fixture.ts";
import { groupCorruptions } from "./group-corruptions.fixture.ts";
import { materialCorruptions } from "./material-corruptions.fixture.ts";
import { orderCorruptions } from "./order-corruptions.fixture.ts";
import { ownershipCorruptions } from "./ownership-corruptions.fixture.ts";
import { passCorruptions } from "./pass-corruptions.fixture.ts";

/** What the invariants of each module find: their name, on which row, after which statements. */
export const moduleCorruptions: [invariant: string, row: string, ...statements: string[]][] = [
  ...designCorruptions,
  ...groupCorruptions,
  ...materialCorruptions,
  ...orderCorruptions,
  ...ownershipCorruptions,
  ...passCorruptions,
];
