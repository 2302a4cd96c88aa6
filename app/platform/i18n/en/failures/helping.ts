export default {
  "helping.not_found": "This request does not exist, or is not addressed to this space.",
  "helping.not_confirmed": "Whoever asks has not confirmed by mail yet: wait, or call.",
  "helping.already_made": "All that was asked is made already.",
  "helping.over": "This request is closed: there is nothing left to accept.",
} as const;
