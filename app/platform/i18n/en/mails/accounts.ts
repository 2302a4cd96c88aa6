export default {
  "accounts.confirm.subject": "Confirm your address for Entrelieux",
  "accounts.confirm.hello": "Hello,",
  "accounts.confirm.text":
    "Somebody, most likely you, gave this address for an account on Entrelieux, where third places lend each other equipment. Confirm it to be able to ask and to lend. The link works for twenty-four hours.",
  "accounts.confirm.end": "If it was not you, do nothing: the address will not be confirmed.",
  "accounts.confirm.action": "Confirm my address",
  "accounts.reset.subject": "Choose a new password",
  "accounts.reset.hello": "Hello {name},",
  "accounts.reset.text":
    "You asked to choose a new password for your Entrelieux account. The link works for one hour, and once.",
  "accounts.reset.end": "If it was not you, do nothing: your password stays the same.",
  "accounts.reset.action": "Choose a new password",
  "accounts.already.subject": "You already have an Entrelieux account",
  "accounts.already.hello": "Hello {name},",
  "accounts.already.text":
    "Somebody, most likely you, has just signed up with this address, which already has an account. Sign in; should the password escape you, or if you asked for a room without ever choosing one, the same page lets you choose one.",
  "accounts.already.end": "If it was not you, do nothing: nothing has changed.",
  "accounts.already.action": "Sign in",
  "accounts.email_changed.subject": "Change of address of your Entrelieux account",
  "accounts.email_changed.hello": "Hello {name},",
  "accounts.email_changed.text":
    "Another address was asked for your account. It will replace this one once it has been confirmed by the link that we sent there.",
  "accounts.email_changed.end":
    "If it was not you, change your password right away: every other session will be closed.",
  "accounts.email_changed.action": "Open my account",
} as const;
