import type { Scene, World } from "./scenes.ts";

/**
 * Verb by verb: on what it is tried, and how it is answered to a visitor, to somebody of another space, to the borrower's side,
 * to a member, a keeper and a steward of the owning space, in this order. « ok » is 2xx; « past » says that whoever it is may do
 * it and that the thing itself then stands in the way (409, 410 or 422).
 */
export interface Expectation {
  scene: Scene;
  answers: string;
  body?: Record<string, unknown> | ((world: World) => Record<string, unknown>);
}

export function on(scene: Scene, answers: string, body?: Expectation["body"]): Expectation {
  return { scene, answers, ...(body ? { body } : {}) };
}

export const everybodySignedIn = "401 ok ok ok ok ok";
export const everybody = "ok ok ok ok ok ok";
export const nobody = "401 403 403 403 403 403";
export const members = "401 403 403 ok ok ok";
export const keepers = "401 403 403 403 ok ok";
export const stewards = "401 403 403 403 403 ok";
export const sides = "401 404 ok 403 ok ok";
export const bothSidesSee = "401 404 ok ok ok ok";
export const borrowers = "401 404 ok 403 403 403";
export const lenders = "401 404 403 403 ok ok";
