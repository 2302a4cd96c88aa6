export default {
  "claims.action": "See the claim",
  "claims.approve.subject": "Claim approved: {amount}",
  "claims.approve.line":
    "Your claim {code} of {amount}, for the campaign “{campaign}”, is approved. {payer} has yet to pay it: a mail will tell you.",
  "claims.approve.note": "What is said of it: {note}",
  "claims.reject.subject": "Claim rejected: {amount}",
  "claims.reject.line":
    "Your claim {code} of {amount}, for the campaign “{campaign}”, is rejected. The pieces that it counted can be claimed again.",
  "claims.reject.note": "The reason given: {note}",
  "claims.pay.subject": "Claim paid: {amount}",
  "claims.pay.line":
    "Your claim {code} of {amount}, for the campaign “{campaign}”, is recorded as paid by {payer}. If nothing has reached you in a few days, write to whoever coordinates.",
  "claims.pay.note": "Reference of the payment: {note}",
} as const;
