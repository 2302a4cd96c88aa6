import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { meSchema, updateMeSchema } from "../accounts.schema.ts";
import { changeAccount } from "../repos/account.repo.server.ts";
import { getMe } from "./get-me.server.ts";

export const updateMe = defineUseCase({
  name: "update-me",
  module: "accounts",
  summary: "Changes the name, phone, language or theme of the person; what is not given stays.",
  method: "PATCH",
  path: "/me",
  access: "person",
  beforeConfirmation: true,
  input: updateMeSchema,
  output: meSchema,
  async run(context, changes) {
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (Object.keys(given).length > 0) await changeAccount(context.viewer.userId, given);
    const me = await getMe.run(context, {});
    return me.ok ? ok(me.value) : me;
  },
});
