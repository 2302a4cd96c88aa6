import type { AnyUseCase } from "#app/platform/use-case.server.ts";

/** Every verb of the product. A test checks that no use-case file is missing here. */
export const verbs: AnyUseCase[] = [];
