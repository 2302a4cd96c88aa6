export default {
  "prices.no_tariff": "This space has given no price for it: agree on one together.",
  "prices.issue_during": "The end must come after the start.",
  "prices.issue_twice": "A price of this kind is already given.",
  "prices.issue_no_line": "Give at least one price, or choose “free”.",
  "prices.issue_during_without_hour": "Give the price of an hour in the daytime too.",
  "prices.issue_option_twice": "Two choices have the same name.",
} as const;
