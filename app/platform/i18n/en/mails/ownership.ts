export default {
  "ownership.action": "Read the version",
  "ownership.proposed.subject": "To be accepted by several: {title}",
  "ownership.proposed.line":
    "New shares or new rules are proposed for “{title}”. They hold once all owners have accepted them.",
  "ownership.holds.subject": "All have accepted: {title}",
  "ownership.holds.line": "The shares and rules of “{title}” are accepted by all, and hold from now on.",
  "ownership.refused.subject": "Refused: {title}",
  "ownership.refused.line": "The version proposed for “{title}” is refused or taken back. Nothing changes.",
} as const;
