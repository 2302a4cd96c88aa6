import { z } from "zod";
import { isLocalDate } from "#app/modules/availability/availability.ts";
import { line, reference } from "./reference.schema.ts";

export const schoolHolidayNameLength = 120;

const date = z.string().trim().refine(isLocalDate, { message: "space_sentences.issue_date" });

export const addSchoolHolidayInput = z
  .object({
    space: reference,
    name: line(schoolHolidayNameLength, 1),
    /** Dates of the space, both included. */
    firstDate: date,
    lastDate: date,
  })
  .superRefine(({ firstDate, lastDate }, context) => {
    if (lastDate < firstDate)
      context.addIssue({ code: "custom", path: ["lastDate"], message: "space_sentences.issue_holiday_order" });
  });

export const importSchoolHolidaysInput = z.object({
  space: reference,
  /** The text of an .ics file. */
  calendar: z.string().min(1).max(900_000),
});

export const schoolHolidayOutput = z.object({
  id: z.string(),
  name: z.string(),
  firstDate: z.string(),
  lastDate: z.string(),
});

export const schoolHolidaysOutput = z.object({ items: z.array(schoolHolidayOutput), next: z.null() });
