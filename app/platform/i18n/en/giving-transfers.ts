/** Transfers between spaces. */
export default {
  label_transfer: "Transfer",
  transfer_title: "Carry pieces to another space · {campaign}",
  transfer_heading: "Carry pieces to another space",
  transfer_intro: "From one space of the campaign to another: it never counts as delivered.",
  transfer_from: "Where the pieces leave from",
  transfer_take: "From: {place}",
  transfer_hint: "What is free, bag by bag. Leave empty what stays there.",
  transfer_bag: "Bag {code}",
  transfer_free_one: "{pieces} free",
  transfer_free_other: "{pieces} free",
  transfer_more: "The {count} oldest bags are shown.",
  transfer_to: "To which space",
  transfer_choose: "Choose a space",
  transfer_next:
    "Next comes the page of the transfer, with its note to print. The space that receives it counts what arrives; the pieces are then free there.",
  transfer_act: "Prepare the transfer",
  transfer_none: "Nothing to carry for now",
  transfer_none_line: "No accepted piece is free in your spaces, or all of them are promised already.",
  transfer_open: "Carry pieces from one space to another",
  to_making: "See what is being made",
} as const;
