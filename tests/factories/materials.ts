import { createMaterial } from "#app/modules/materials/use-cases/create-material.server.ts";
import { execute, type VerbOf } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { must } from "./bookings.ts";
import { aPerson, as, wednesday } from "./people.ts";
import { aSpace } from "./spaces.ts";

export const by = <Output>(person: Person, verb: VerbOf<Output>, input: object, now = wednesday) =>
  execute(verb, as(person, now), input);

export interface GivenMaterial {
  title?: string;
  category?: string;
  unit?: string;
  quantity?: number;
  batch?: string;
  expiresOn?: string;
  offered?: string;
  lowStock?: number;
  publish?: boolean;
}

/** Ten kilograms of PETG that a space gives, published. */
export async function aMaterial(given: GivenMaterial & { space?: { id: string }; keeper?: Person } = {}) {
  const { space: of, keeper: who, ...rest } = given;
  const space = of ?? (await aSpace());
  const keeper = who ?? (await aPerson({ roles: { [space.id]: "keeper" } }));
  const material = must(
    await by(keeper, createMaterial, {
      ...{
        space: space.id,
        title: "PETG transparent",
        category: "filament",
        unit: "kg",
        quantity: 10_000,
        publish: true,
      },
      ...rest,
    }),
  );
  return { space, keeper, material };
}
