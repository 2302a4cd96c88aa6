import { z } from "zod";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { eraseMeSchema } from "../accounts.schema.ts";
import { checkPassword } from "../accounts.server.ts";
import { fail } from "../failures.ts";
import { erasePerson, erasurePlan } from "../repos/erasure.repo.server.ts";

export const eraseMe = defineUseCase({
  name: "erase-me",
  module: "accounts",
  summary:
    "Erases the person for good; refused while a loan in their name is open or a space would be left without a steward.",
  method: "POST",
  path: "/me/erasure",
  access: "person",
  beforeConfirmation: true,
  input: eraseMeSchema,
  output: z.object({ erasedAt: z.string() }),
  async run({ viewer, now }, { password }) {
    const checked = await checkPassword(viewer.userId, password, now);
    if (!checked.ok) return checked;
    const { spacesLeftWithoutSteward, openBookings, spacesLeftEmpty } = await erasurePlan(viewer.userId);
    if (openBookings.length > 0) {
      const loans = openBookings.map(({ code, title }) => `${title} (${code})`).join(", ");
      return fail("open_loans", { params: { count: openBookings.length, loans }, details: { bookings: openBookings } });
    }
    if (spacesLeftWithoutSteward.length > 0) {
      const spaces = spacesLeftWithoutSteward.map(({ name }) => name).join(", ");
      const details = { spaces: spacesLeftWithoutSteward };
      return fail("last_steward", { params: { count: spacesLeftWithoutSteward.length, spaces }, details });
    }
    const name = say(isLanguage(viewer.language) ? viewer.language : "fr", "legal.erased_person");
    const emptied = spacesLeftEmpty.map(({ id }) => id);
    await erasePerson({ userId: viewer.userId, email: viewer.email, name, emptied, at: now });
    return ok({ erasedAt: now.toISOString() });
  },
});
