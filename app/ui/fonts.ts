import textFont from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import headingFont from "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url";

/** Addresses of the two typefaces, the same files that `styles.css` names, for `<link rel="preload">`. */
export const fontUrls = [textFont, headingFont] as const;
