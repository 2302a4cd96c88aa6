export default {
  "campaigns.confirm.subject": "To be confirmed: {what}",
  "campaigns.confirm.hello": "Hello,",
  "campaigns.confirm.text":
    "You ask the campaign “{campaign}” for {what}. Your request {code} is kept; confirm it by the link below so that it is read.",
  "campaigns.confirm.keep":
    "Keep this mail: the same link will then tell you what is planned, when and why, and lets you change or cancel. If you asked for nothing, do nothing.",
  "campaigns.confirm.action": "Confirm my request",
  "campaigns.confirmed.subject": "Request {code}: {what}",
  "campaigns.confirmed.hello": "Hello,",
  "campaigns.confirmed.text": "Your request for {what} has reached the campaign “{campaign}”. Somebody will read it.",
  "campaigns.confirmed.keep":
    "Keep this mail: the link below will tell you what is planned, when and why, and lets you change or cancel.",
  "campaigns.confirmed.action": "Follow my request {code}",
  "campaigns.still_needed.subject": "Still needed? {what}",
  "campaigns.still_needed.hello": "Hello,",
  "campaigns.still_needed.text":
    "Your request {code} to the campaign “{campaign}” still waits: {what}. Do you still need it?",
  "campaigns.still_needed.keep":
    "Without an answer within five days it ends by itself, and what was promised to you goes to others.",
  "campaigns.still_needed.action": "Answer in one tap",
  "campaigns.confirm.text_help":
    "You ask {space} for {what}. Your request {code} is kept; confirm it by the link below so that it is read.",
  "campaigns.confirmed.text_help": "Your request for {what} has arrived at {space}. Somebody will read it.",
  "campaigns.still_needed.text_help": "Your request {code} to {space} still waits: {what}. Do you still need it?",
  "campaigns.verified.subject": "Request {code} read: {what}",
  "campaigns.verified.hello": "Hello,",
  "campaigns.verified.text":
    "The campaign “{campaign}” has read your request {code} and counts it: {what}. What is made is shared between all requests, the most urgent first.",
  "campaigns.verified.text_help": "{space} has read your request {code}: {what}.",
  "campaigns.verified.keep": "The link below says what is planned for you, when and why.",
  "campaigns.verified.action": "Follow my request {code}",
  "campaigns.on_the_way.subject": "On its way: {what}",
  "campaigns.on_the_way.hello": "Hello,",
  "campaigns.on_the_way.text": "A delivery has left for your request {code} to the campaign “{campaign}”: {what}.",
  "campaigns.on_the_way.text_help": "{space} sends you {what} for your request {code}.",
  "campaigns.on_the_way.keep":
    "The link below gives the code to read out to whoever brings it; you will count there what you receive, in several times if need be.",
  "campaigns.on_the_way.action": "Follow and count",
  "campaigns.taken.subject": "{space} sees to it: {what}",
  "campaigns.taken.hello": "Hello,",
  "campaigns.taken.text": "Your request {code} is accepted: {what}.",
  "campaigns.taken.text_help": "{space} agrees to make {what}: your request {code} is on its way.",
  "campaigns.taken.keep": "The link below says where it stands; you will count there what you receive.",
  "campaigns.taken.action": "Follow my request {code}",
  "campaigns.closed.subject": "Request {code} closed: {what}",
  "campaigns.closed.hello": "Hello,",
  "campaigns.closed.text": "The campaign “{campaign}” has closed your request {code}: {what}.",
  "campaigns.closed.text_help": "{space} cannot take up your request {code}: {what}.",
  "campaigns.closed.keep": "What was already on its way still comes. The link below keeps the whole history.",
  "campaigns.closed.action": "See my request {code}",
} as const;
