/** Hand-overs: what proves them. */
export default {
  proof: "What proves it",
  proof_line: "One of the three is enough: the code, a signature, or why there is neither.",
  unsigned: "Failing both, why there is neither",
  unsigned_hint: "“Left at the desk, nobody to sign”. Both sides and whoever coordinates will read it. Name nobody.",
  code_fetched: "Code read out by who fetches it",
  code_fetched_hint: "If whoever receives it takes it away: four characters, on their page.",
  code_load: "Code read out by who gives it to you",
  code_load_hint: "Four characters, on the page of the delivery.",
  load_code_line: "To be read out to whoever drives the round and loads the bags.",
  note_hands: "From hand to hand",
} as const;
