/** What a campaign published at an instant, to be cited. */
export default {
  crumb: "Snapshot",
  title: "{campaign}, as of {day}",
  line: "What the campaign published at that instant. Nobody can change it any more.",
  taken: "Taken on {when}.",
  item: "Thing",
  rows_one: "The totals are the sum of {count} row.",
  rows_other: "The totals are the sums of {count} rows.",
  kit: "{kit}: {pieces} promised, as many as what is promised of its parts is enough for ({parts}).",
  cite: "How to cite",
  cite_line: "To be copied into an article, a report or an application.",
  citation: "“{campaign}”, campaign of {space}, as of {when}. Entrelieux, {address}. SHA-256: {hash}.",
  check: "Check it",
  check_line: "The JSON file above has this SHA-256: if a single figure changed, it would be another one.",
  json: "Everything, as JSON",
  csv: "The rows, as CSV",
  print: "This page can be printed.",
  take: "Take a snapshot",
  take_line:
    "Keeps what the campaign publishes at this moment, under an address that can be cited. It can be neither changed nor deleted.",
  list: "Snapshots to cite",
  of: "As of {when}",
} as const;
