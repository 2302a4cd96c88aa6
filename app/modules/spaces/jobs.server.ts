import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { placeSpaces } from "./repos/space.repo.server.ts";

/** Spaces that were there before the list of towns was, or before it last changed. */
export const spaceJobs: readonly Job[] = [
  {
    name: "place-spaces",
    everySeconds: 24 * 3600,
    run: async () => {
      await placeSpaces();
    },
  },
];
