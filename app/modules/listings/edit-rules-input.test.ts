import { expect, test } from "vitest";
import { rulesInput } from "./edit-inputs.server.ts";
import { listingRulesSchema } from "./listing.schema.ts";

function rulesTyped(fields: Record<string, string>) {
  const form = new FormData();
  form.set("rules.on_the_spot.offered", "on");
  for (const [name, value] of Object.entries(fields)) form.set(`rules.on_the_spot.${name}`, value);
  return listingRulesSchema.safeParse(rulesInput(form).rules);
}

function problems(fields: Record<string, string>) {
  const parsed = rulesTyped(fields);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
}

test("nights and parts are typed as hours of the day", () => {
  const nights = rulesTyped({ granularity: "nights", arrives: "16 h", leaves: "10:00" });
  expect(nights.data?.on_the_spot?.granularity).toEqual({ nights: { arrives: 960, leaves: 600 } });
  const parts = rulesTyped({ granularity: "parts", parts: "9:00-12:30, 13h30 – 18h, 19:00-1:00" });
  expect(parts.data?.on_the_spot?.granularity).toEqual({
    parts: [
      { opens: 540, closes: 750 },
      { opens: 810, closes: 1080 },
      { opens: 1140, closes: 1500 },
    ],
  });
});

test("hours that cannot be read, or that contradict each other, are said of their field", () => {
  const nights = ["on_the_spot.granularity failures.listings.issue_nights"];
  expect(problems({ granularity: "nights", arrives: "le soir", leaves: "10:00" })).toEqual(nights);
  expect(problems({ granularity: "nights", arrives: "10:00", leaves: "16:00" })).toEqual(nights);
  const parts = ["on_the_spot.granularity failures.listings.issue_parts"];
  expect(problems({ granularity: "parts", parts: "matin" })).toEqual(parts);
  expect(problems({ granularity: "parts", parts: "9-12, 11-14" })).toEqual(parts);
});

test("evenings and week-ends have rules of their own, where the box is ticked", () => {
  const fields = { granularity: "30", "special.5": "19:00-1:00", "special.lead": "7", "special.lead.unit": "days" };
  expect(rulesTyped(fields).data?.on_the_spot?.special).toBeNull();
  expect(rulesTyped({ ...fields, "special.own": "on" }).data?.on_the_spot?.special).toEqual({
    windows: [{ weekday: 5, opens: 1140, closes: 1500 }],
    lead: { days: 7 },
    minLength: null,
    atOnce: false,
  });
  expect(problems({ granularity: "30", "special.own": "on" })).toEqual([
    "on_the_spot.special failures.listings.issue_windows",
  ]);
});
