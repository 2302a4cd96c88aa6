import { factOf, listValidations } from "./repos/validation.repo.server.ts";
import type { Asked, Usage, ValidationFact, Validity } from "./validation.ts";
import { validityAt as judge } from "./validation.ts";

/** Every decision on a revision, for rules that judge by themselves. */
export async function validationsOf(revisionId: string): Promise<ValidationFact[]> {
  return (await listValidations(revisionId)).map(factOf);
}

/** What may be relied on of a revision, for a usage, at a place, at an instant. */
export async function validityAt(revisionId: string, usage: Usage, territory: string, at: Date): Promise<Validity> {
  const asked: Asked = { usage, territory, at: at.getTime() };
  return judge(await validationsOf(revisionId), asked);
}
