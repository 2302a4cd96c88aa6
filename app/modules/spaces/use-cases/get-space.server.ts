import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { networksOfSpace } from "../repos/network.repo.server.ts";
import { findSpace } from "../repos/space.repo.server.ts";
import { spaceOutput } from "../space.schema.ts";
import { spaceView } from "../views/space.view.server.ts";

export const getSpace = defineUseCase({
  name: "get-space",
  module: "spaces",
  summary: "Read the card of a space, by short address or id.",
  method: "GET",
  path: "/spaces/{space}",
  access: "anyone",
  input: z.object({ space: reference }),
  output: spaceOutput,
  async run({ viewer }, input) {
    const space = await findSpace(input.space);
    return space ? ok(spaceView(space, await networksOfSpace(space.id), viewer)) : fail("not_found");
  },
});
