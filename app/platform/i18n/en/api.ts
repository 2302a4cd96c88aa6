export default {
  title: "The API",
  line: "Whatever the pages do, a program can do too, under the same rules.",
  token_title: "A token",
  token_text:
    "Make a token in your account: it acts in your name, with your roles, and can be withdrawn at any time. It is shown only once.",
  token_link: "My tokens",
  call_title: "A call",
  call_text:
    "Lists answer “items” and “next”: give “next” back as “after” to go on. A write that carries an “Idempotency-Key” header can be sent twice and is done once. A refusal follows RFC 9457.",
  description_link: "The whole description (OpenAPI 3.1, JSON)",
  problems_link: "Possible refusals",
  verbs_title: "What can be done",
  method: "Address",
  summary: "Effect",
  problems_title: "Possible refusals",
  problems_line:
    "A refusal carries a code, for programs, and a sentence, for people. In every case nothing has been saved.",
  code: "Code",
  status: "Status",
  sentence: "Sentence",
  module_accounts: "Accounts",
  module_bookings: "Loans and bookings",
  module_discovery: "Search",
  module_listings: "Listings",
  module_messages: "Messages",
  module_spaces: "Spaces and networks",
} as const;
