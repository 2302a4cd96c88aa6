import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { feedInput, feedOutput } from "../feed.schema.ts";
import { heldSubject } from "../feed-access.server.ts";
import { turnFeed } from "../repos/feed.repo.server.ts";
import { showFeed } from "../views/feed.view.server.ts";

export const renewFeed = defineUseCase({
  name: "renew-feed",
  module: "calendars",
  summary: "Make the secret address of a calendar, or another one: the former then leads nowhere.",
  method: "POST",
  path: "/feeds/{kind}/{subject}/renew",
  access: "person",
  answersSecret: true,
  input: feedInput,
  output: feedOutput,
  async run({ viewer, now }, { kind, subject }) {
    const held = await heldSubject(viewer, kind, subject);
    return held.ok ? ok(showFeed(held.value, await turnFeed(held.value, now), viewer)) : held;
  },
});
