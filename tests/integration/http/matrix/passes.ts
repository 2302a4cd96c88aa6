import { issuePass } from "#app/modules/passes/use-cases/issue-pass.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { wednesday } from "#tests/factories/people.ts";
import { done, network, type Scene } from "./scenes.ts";

/** A pass of the place, held by somebody of the borrowing side. */
export const pass: Scene = async (place) => {
  const { keeper, borrower } = place.people;
  const { code } = await done(issuePass, keeper.person, {
    space: place.space.id,
    email: borrower.person.email,
    days: 10,
  });
  return { place, params: { pass: code }, body: { days: 1 } };
};

/** What is needed to give one: somebody who has an account. */
export const newPass: Scene = async (place) => ({
  place,
  params: { space: place.space.id },
  body: { email: place.people.borrower.person.email, days: 10 },
});

/** A network that the place belongs to, whose passes it honours. */
export const acceptedNetwork: Scene = async (place) => {
  const world = await network(place);
  const { network: networkId = "", space: spaceId = "" } = world.params;
  await transaction(async () => {
    const db = await database();
    await db.passAcceptance.create({ data: { networkId, spaceId, createdAt: wednesday } });
  });
  return world;
};
