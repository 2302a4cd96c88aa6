export default {
  "groups.not_found": "This request does not exist, or does not concern you.",
  "groups.not_yours": "That is for the other side, or somebody in charge of the space, to do.",
  "groups.several_lenders": "A request for several things goes to one space: make one for each space.",
  "groups.not_all_bookable": "Nothing was recorded, since not all of it is possible. {reasons}",
  "groups.lines_against_rules": "Nothing was recorded: the rules do not allow it. {reasons}",
  "groups.nothing_chosen": "Choose at least one thing.",
  "groups.nothing_left": "Nothing of what you ask for is possible on these dates.",
  "groups.nothing_to_answer": "Nothing is waiting for an answer here.",
  "groups.nothing_to_cancel": "There is nothing left to cancel here.",
  "groups.not_in_group": "This line is not part of the request.",
  "groups.stale": "This request has changed since you opened it. Nothing was recorded: read it again, then start over.",
} as const;
