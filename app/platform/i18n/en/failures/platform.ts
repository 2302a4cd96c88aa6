export default {
  "platform.sign_in_first": "Please sign in first.",
  "platform.confirm_first":
    "Please confirm your address first, by the link that we sent you. The page “My account” can send another.",
  "platform.invalid_input": "Something needs correcting below. Nothing was saved.",
  "platform.out_of_stock": "Not enough is left. Nothing was taken.",
  "platform.overdrawn": "This pass has too few days left. Nothing has been taken.",
  "platform.ledger_refused":
    "The ledger does not allow it: somebody has just taken or moved these pieces. Nothing was recorded.",
  "platform.overbooked": "Somebody has just taken these dates. Nothing was saved.",
  "platform.not_found": "This page does not exist, or no longer does.",
  "platform.key_reused": "This idempotency key was already used for another request.",
  "platform.wrong_token": "This token is not valid.",
  "platform.too_large": "This upload is too large.",
  "platform.wrong_content_type": "The body of the request must be JSON: send “Content-Type: application/json”.",
  "platform.key_malformed": "The idempotency key must be 1 to 255 ASCII characters, without spaces.",
  "platform.not_json": "The body of the request is not valid JSON.",
  "platform.method_not_allowed": "This address does not accept this method.",
  "platform.unexpected": "Something went wrong on our side. Nothing was saved.",
  "platform.not_a_picture":
    "“{name}” is not a photo that we can read: choose a JPEG, PNG, WebP or AVIF file. Nothing was saved.",
  "platform.picture_unreadable":
    "“{name}” is damaged or incomplete: the photo could not be read to its end. Nothing was saved.",
  "platform.picture_heic":
    "“{name}” is in the HEIC format, which we cannot read: export it as JPEG. Nothing was saved.",
  "platform.picture_too_heavy": "A photo weighs more than {limit} MB. Choose a lighter one. Nothing was saved.",
  "platform.picture_too_large":
    "“{name}” measures {width} × {height} pixels: more than 40 million pixels, or more than 12,000 on a side. Make it smaller. Nothing was saved.",
  "platform.too_many_pictures": "No more than {limit} photos. Nothing was saved.",
  "platform.no_picture": "Choose at least one photo.",
  "platform.upload_cut": "What was sent arrived incomplete. Nothing was saved: please try again.",
  "platform.file_too_heavy": "“{name}” is heavier than {limit} MB. Nothing was saved.",
  "platform.file_empty": "“{name}” is empty. Nothing was saved.",
  "platform.file_not_wanted":
    "“{name}” is not of a format that is taken here ({accepted}): its content counts, not its name. Nothing was saved.",
  "platform.too_many_files": "No more than {limit} files at a time. Nothing was saved.",
  "platform.no_file": "Choose at least one file.",
  "platform.file_web_page":
    "“{name}” is a web page: perhaps the link was saved instead of the file. Nothing was saved.",
} as const;
