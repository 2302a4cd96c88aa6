export default {
  "platform.sign_in_first": "Please sign in first.",
  "platform.confirm_first": "Please confirm your address first, by the link that we sent you. The page “My account” can send another.",
  "platform.invalid_input": "Something needs correcting below. Nothing was saved.",
  "platform.overbooked": "Somebody has just taken these dates. Nothing was saved.",
  "platform.not_found": "This page does not exist, or no longer does.",
  "platform.key_reused": "This idempotency key was already used for another request.",
  "platform.wrong_token": "This token is not valid.",
  "platform.too_large": "This upload is too large.",
  "platform.not_json": "The body of the request is not valid JSON.",
  "platform.method_not_allowed": "This address does not accept this method.",
  "platform.unexpected": "Something went wrong on our side. Nothing was saved.",
} as const;
