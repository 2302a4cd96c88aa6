export default {
  "flows.not_found": "This line of the ledger does not exist in this campaign.",
  "flows.not_enough": "There are only {has} there, not {asked}. Nothing was recorded.",
  "flows.not_at_that_time": "At that date these pieces were not there, or no longer. Choose a later one.",
  "flows.in_the_future": "That date is in the future: record what happened once it has.",
  "flows.not_correctable": "This line is not corrected so: it is a correction already, or part of an assembly.",
  "flows.corrected_too_much": "Only {most} pieces of this line can be taken back.",
  "flows.line_full_again":
    "The line of the request has room for {most} pieces only: first give back what was promised to it since.",
} as const;
