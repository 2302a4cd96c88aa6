/** The colours of both themes. `styles/tokens.css` must say the same; `tokens.test.ts` compares them. */
export const tokens = {
  light: {
    paper: "#f7f2e8",
    sheet: "#fffdf8",
    ink: "#211e1a",
    "ink-quiet": "#5b544a",
    line: "#d9cfbd",
    edge: "#8d806a",
    act: "#b3361b",
    "act-ink": "#fff8f2",
    "act-deep": "#8c2712",
    ok: "#2a643a",
    warn: "#7d5200",
    stop: "#9c1c2e",
    equipment: "#1d5c70",
    material: "#7f5300",
    room: "#3f6420",
    design: "#5f459a",
    production: "#a12f4c",
    "ok-wash": "#e1e8dd",
    "warn-wash": "#ede5d5",
    "stop-wash": "#f1dddc",
    "equipment-wash": "#dfe6e5",
    "material-wash": "#ede5d5",
    "room-wash": "#e4e8da",
    "design-wash": "#e9e3eb",
    "production-wash": "#f2e0e0",
  },
  dark: {
    paper: "#1b1916",
    sheet: "#25221e",
    ink: "#f2ebdf",
    "ink-quiet": "#bdb2a1",
    line: "#3f3a32",
    edge: "#877d6d",
    act: "#ff8f6b",
    "act-ink": "#2a0f06",
    "act-deep": "#e8724b",
    ok: "#84c795",
    warn: "#e3b45c",
    stop: "#ff9aa3",
    equipment: "#7cc3d8",
    material: "#dcb46a",
    room: "#a9cc85",
    design: "#bfabf2",
    production: "#f29bb0",
    "ok-wash": "#343c31",
    "warn-wash": "#433928",
    "stop-wash": "#483533",
    "equipment-wash": "#333c3c",
    "material-wash": "#42392a",
    "room-wash": "#3a3d2e",
    "design-wash": "#3e3840",
    "production-wash": "#463535",
  },
} as const;

export type Theme = keyof typeof tokens;
export type ColourToken = keyof (typeof tokens)["light"];

/** The hue of a thing: what it is, never alone (an icon and a word go with it). */
export const kinds = ["equipment", "material", "room", "design", "production"] as const;
export type Kind = (typeof kinds)[number];

const grounds = ["paper", "sheet"] as const;
const tones = ["ok", "warn", "stop"] as const;

/** Every text colour with every background it is set on: at least 4.5:1 in both themes. */
export const textPairs: readonly (readonly [text: ColourToken, background: ColourToken])[] = [
  ...grounds.flatMap((ground) =>
    (["ink", "ink-quiet", "act", ...tones, ...kinds] as const).map((text) => [text, ground] as const),
  ),
  ...[...tones, ...kinds].flatMap((hue) =>
    (["ink", "ink-quiet", hue] as const).map((text) => [text, `${hue}-wash`] as const),
  ),
  ...[...tones, ...kinds].map((hue) => ["sheet", hue] as const),
  ["act-ink", "act"],
  ["act-ink", "act-deep"],
  ["paper", "ink"],
];

/** The edges of controls and the marks of state: at least 3:1 (WCAG 2.2, 1.4.11). */
export const edgePairs: readonly (readonly [edge: ColourToken, background: ColourToken])[] = [
  ["edge", "paper"],
  ["edge", "sheet"],
  ["act", "paper"],
  ["act", "sheet"],
];
