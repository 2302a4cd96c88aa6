import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { feedInput, feedOutput } from "../feed.schema.ts";
import { heldSubject } from "../feed-access.server.ts";
import { findFeed } from "../repos/feed.repo.server.ts";
import { showFeed } from "../views/feed.view.server.ts";

export const getFeed = defineUseCase({
  name: "get-feed",
  module: "calendars",
  summary: "The secret address of the calendar of oneself, or of a space or listing that one keeps.",
  method: "GET",
  path: "/feeds/{kind}/{subject}",
  access: "person",
  answersSecret: true,
  input: feedInput,
  output: feedOutput,
  async run({ viewer }, { kind, subject }) {
    const held = await heldSubject(viewer, kind, subject);
    return held.ok ? ok(showFeed(held.value, await findFeed(held.value), viewer)) : held;
  },
});
