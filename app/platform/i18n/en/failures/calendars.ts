export default {
  "calendars.not_found": "This calendar does not exist, or is not visible.",
  "calendars.forbidden": "One must keep this space (steward or keeper) to have the address of its calendar.",
};
