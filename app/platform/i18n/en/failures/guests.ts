export default {
  "guests.no_such_link":
    "This link leads to no request. It may have been cut in the mail, or it is too old: start again from the page of the room.",
  "guests.link_expired": "This link was not followed in time. Nothing has been asked; you can ask again.",
  "guests.no_guests": "This place takes no request without an account for this listing.",
  "guests.incomplete": "Something is missing. What you wrote is still here.",
  "guests.too_many_waiting_one":
    "A request from this address already waits to be confirmed: first follow the link received by mail.",
  "guests.too_many_waiting_other":
    "{count} requests from this address already wait to be confirmed: first follow the links received by mail.",
  "guests.too_many_requests":
    "Too many requests have just come from your connection. Try again in an hour, or write to the place itself.",
  "guests.not_found": "This address opens no booking. Take the one of the last mail that you received.",
} as const;
