/** What stands in the way of something that was promised, for the lender. */
export default {
  external: "The calendar “{calendar}” takes {title} {dates}.",
  external_elsewhere: "The calendar “{calendar}” takes {title} {dates}, and one does not go without the other.",
  maintenance: "{title} is broken or being serviced {dates}.",
  own_use: "{title} is used by its own space {dates}.",
  late: "Loan {code}, expected {dates}, has not come back.",
  booked: "Booking {code} of {title} takes the same hours: {dates}.",
  without_end: "until further notice",
  too_few_one: "{count} unit of {title} is missing.",
  too_few_other: "{count} units of {title} are missing.",
  more_one: "And {count} other obstacle.",
  more_other: "And {count} other obstacles.",
};
