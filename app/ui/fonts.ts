import textFont from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import headingFont from "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url";

/** Links that ask for the two typefaces at once: the same files that `styles.css` names. */
export const fontPreloads = [textFont, headingFont].map((href) => ({
  rel: "preload",
  as: "font" as const,
  type: "font/woff2",
  href,
  crossOrigin: "anonymous" as const,
}));

/** Their addresses alone. */
export const fontUrls = [textFont, headingFont] as const;
