export default {
  "needs.not_found": "This need does not exist.",
  "needs.not_yours": "One must keep this space (steward or keeper) to do this.",
  "needs.past": "Choose a date to come.",
  "needs.not_open": "This need is no longer open.",
  "needs.more_than_wanted": "This is more than is still missing.",
  "needs.issue_date": "A date like 2027-03-02.",
} as const;
