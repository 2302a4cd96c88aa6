import type { ValidationFact } from "./validation.ts";

/** A decision that was just recorded, in the transaction that wrote it. */
export interface ValidationChange {
  designId: string;
  revisionId: string;
  number: number;
  /** As those who rely on it write it down. */
  pin: string;
  fact: ValidationFact;
  actorId: string;
  now: Date;
}

type Listener = (change: ValidationChange) => Promise<void>;

const listeners = new Map<string, Listener>();

/**
 * Other modules act on a decision (pausing what is being made, naming whom was served) inside its own transaction: when one of them
 * throws, the decision is not recorded. One listener by name; naming it again replaces it.
 */
export function whenValidationChanges(name: string, listener: Listener): void {
  listeners.set(name, listener);
}

export async function tellValidation(change: ValidationChange): Promise<void> {
  for (const listener of listeners.values()) await listener(change);
}
