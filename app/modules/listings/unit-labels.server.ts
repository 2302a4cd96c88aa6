import { say } from "#app/platform/i18n/words.server.ts";
import type { Person } from "#app/platform/viewer.ts";

/** What a unit is called until it gets a name: « n° 3 », in the language of whoever adds it. */
export function numberedUnit(viewer: Person, number: number): string {
  return say(viewer.language === "en" ? "en" : "fr", "things.unit", { number });
}
