export default {
  "campaigns.not_found": "This campaign does not exist, or not yet.",
  "campaigns.not_coordinator": "Only those who coordinate this campaign may do this.",
  "campaigns.wrong_stage": "This cannot be done at this stage ({stage}). Nothing has changed.",
  "campaigns.item_unknown": "This thing is not in the campaign, or is twice in the list.",
  "campaigns.item_not_requestable": "This thing is not asked for alone: it is part of a kit.",
  "campaigns.name_taken": "The campaign already has a thing of that name.",
  "campaigns.kit_in_itself": "A kit is put together from pieces, not from another kit.",
  "campaigns.closed_to_requests": "This campaign no longer takes requests.",
  "campaigns.request_not_found": "This address opens no request. Take the one of the last mail you received.",
  "campaigns.issue_minimum": "The least that is useful cannot be more than the quantity asked.",
  "campaigns.already_on_the_way": "{least} are received or on their way already: the request cannot go below.",
  "campaigns.already_served":
    "Pieces are promised or have left already: the town and the usage change no more. Write to whoever coordinates, or cancel and ask again. Nothing has changed.",
  "campaigns.person_unknown": "Nobody has an account with this address.",
  "campaigns.too_many_requests":
    "Too many requests just came from your connection. Try again in an hour, or write to the space directly.",
  "campaigns.impossible_dates": "Closing must come after opening.",
  "campaigns.not_in_network": "This space is not a member of that network: it cannot open a campaign in its name.",
  "campaigns.stale": "Somebody changed this campaign meanwhile. Load the page again: what you wrote is still there.",
} as const;
