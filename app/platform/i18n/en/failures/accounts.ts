export default {
  "accounts.wrong_credentials": "This address and this password do not go together.",
  "accounts.wrong_password": "This is not your current password. Nothing was changed.",
  "accounts.too_many_tries_one": "Too many tries. Try again in a minute.",
  "accounts.too_many_tries_other": "Too many tries. Try again in {count} minutes.",
  "accounts.link_expired": "This link no longer works: it was already used, or it is too old. Please ask for another.",
  "accounts.already_confirmed": "This address is already confirmed.",
  "accounts.email_same": "This already is your address.",
  "accounts.email_taken": "This address already has an account.",
  "accounts.token_not_found": "This token does not exist, or no longer does.",
  "accounts.too_many_tokens": "You already have {count} tokens. Please revoke one first.",
  "accounts.last_steward_one": "{spaces} has no steward but you. Please hand it over first; nothing was erased.",
  "accounts.last_steward_other": "{spaces} have no steward but you. Please hand them over first; nothing was erased.",
  "accounts.open_loans_one":
    "A loan in your name is not over: {loans}. Please return or cancel it first; nothing was erased.",
  "accounts.open_loans_other":
    "{count} loans in your name are not over: {loans}. Please return or cancel them first; nothing was erased.",
} as const;
