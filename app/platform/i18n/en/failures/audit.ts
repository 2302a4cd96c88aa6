export default {
  "audit.too_large":
    "This campaign is too large to be recounted while others read. Nothing is lost: whoever runs the site can do it with “npm run cli -- check”.",
} as const;
