import { askHelpOut } from "#app/modules/campaigns/use-cases/ask-help-out.server.ts";
import { acceptHelpOut } from "#app/modules/helping/use-cases/accept-help-out.server.ts";
import { smallRequest } from "#tests/factories/production.ts";
import { type Expectation, on } from "./expectation.ts";
import type { Place } from "./place.ts";
import { done, type Scene } from "./scenes.ts";

/** The borrower asks the space for three pieces. */
async function asked(place: Place): Promise<string> {
  const { person } = place.people.borrower;
  const input = smallRequest({ space: place.space.id, email: person.email });
  return (await done(askHelpOut, person, input)).code;
}

const waiting: Scene = async (place) => ({ place, params: { request: await asked(place) } });

const taken: Scene = async (place) => {
  const request = await asked(place);
  await done(acceptHelpOut, place.people.keeper.person, { request });
  return { place, params: { request } };
};

/** For anybody but the keepers of the space that was asked, it does not exist. */
const askedKeepers = "401 404 404 404 ok ok";

export const helping: Record<string, Expectation> = {
  "accept-help-out": on(waiting, askedKeepers),
  "make-help-out": on(taken, askedKeepers, { quantity: 3 }),
};
