/** Materials and their stock, told by the server. Nothing here is sent to the browser as it is. */
export default {
  count_sheet_one: "{count} sheet",
  count_sheet_other: "{count} sheets",
  count_piece_one: "{count} piece",
  count_piece_other: "{count} pieces",
} as const;
