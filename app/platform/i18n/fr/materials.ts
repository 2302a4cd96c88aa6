/** Materials and their stock, told by the server. Nothing here is sent to the browser as it is. */
export default {
  count_sheet_one: "{count} plaque",
  count_sheet_other: "{count} plaques",
  count_piece_one: "{count} pièce",
  count_piece_other: "{count} pièces",
} as const;
