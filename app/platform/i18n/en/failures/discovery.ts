export default {
  "discovery.no_such_network": "This network does not exist.",
  "discovery.no_such_category": "This category does not exist.",
  "discovery.no_such_date": "This date does not exist.",
  "discovery.ends_before_start": "The end comes before the start.",
  "discovery.no_start": "Give the first day too.",
  "discovery.half_a_place": "Give both latitude and longitude, or neither.",
} as const;
