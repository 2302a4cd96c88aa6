export default {
  "groups.series_ending_missing": "Say until when, or how many times: one of the two.",
  "groups.series_hours_missing": "Say from what time to what time.",
  "groups.series_ends_before": "The series ends before it begins.",
  "groups.series_no_date": "No date is left: none matches, or all are left out.",
  "groups.series_too_many": "This series has {count} dates, and a series has 1,000 at most.",
  "groups.series_too_far": "This series goes on for more than ten years.",
  "groups.series_collides": "This series is in its own way: {date} is not over when it starts again, {other}.",
  "groups.series_clashes_one":
    "One date is not free, and nothing was saved. {reasons} Leave it out, or change the series.",
  "groups.series_clashes_other":
    "{count} dates are not free, and nothing was saved. {reasons} Leave them out, or change the series.",
  "groups.series_nothing_free": "None of these dates is free.",
  "groups.not_a_series": "This request is not a series.",
  "groups.series_nothing_to_change": "Nothing is left to change from that date on.",
  "groups.series_issue_date": "This date does not exist.",
  "groups.series_issue_time": "This time does not exist.",
} as const;
