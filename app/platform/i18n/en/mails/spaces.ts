export default {
  "spaces.invited.subject": "{space} invites you",
  "spaces.invited.hello": "Hello,",
  "spaces.invited.text":
    "{person} invites you to join “{space}” on Entrelieux, where third places lend each other equipment. The link is valid for {days} days and serves once.",
  "spaces.invited.action": "Answer the invitation",
  "spaces.claim_granted.subject": "The card of {space} is yours",
  "spaces.claim_granted.hello": "Hello,",
  "spaces.claim_granted.text":
    "You asked to keep the card of “{space}”: you are now its steward. Check what it says, then invite the others.",
  "spaces.claim_granted.action": "Read the card again",
  "spaces.handed_over.subject": "{space} is handed over to you",
  "spaces.handed_over.hello": "Hello,",
  "spaces.handed_over.text":
    "{person} hands “{space}” over to you: you are now its steward on Entrelieux, with all that it lends and has to give back.",
  "spaces.handed_over.action": "See who does what",
  "spaces.network_request.subject": "{space} asks to join {network}",
  "spaces.network_request.hello": "Hello,",
  "spaces.network_request.text": "“{space}” asks to be part of “{network}”, which your space coordinates.",
  "spaces.network_request.action": "Answer",
  "spaces.network_invited.subject": "{network} invites {space}",
  "spaces.network_invited.hello": "Hello,",
  "spaces.network_invited.text":
    "The network “{network}” invites “{space}” to be part of it. It is for you to say yes or no.",
  "spaces.network_invited.action": "Answer",
  "spaces.network_admitted.subject": "{space} is part of {network}",
  "spaces.network_admitted.hello": "Hello,",
  "spaces.network_admitted.text": "The network “{network}” has accepted “{space}”.",
  "spaces.network_admitted.action": "See the network",
  "spaces.network_invited_by_link.subject": "{network} invites you",
  "spaces.network_invited_by_link.hello": "Hello,",
  "spaces.network_invited_by_link.text":
    "{person} invites your space to join the network “{network}” on Entrelieux. The link is valid for {days} days.",
  "spaces.network_invited_by_link.action": "Answer the invitation",
} as const;
