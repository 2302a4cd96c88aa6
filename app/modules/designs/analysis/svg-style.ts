/** What decides whether a line is drawn, and in which colour. */
export interface SvgStyle {
  stroke: string;
  fill: string;
  hidden: boolean;
}

export const rootStyle: SvgStyle = { stroke: "none", fill: "black", hidden: false };

interface Rule {
  selector: string;
  declarations: Record<string, string>;
}

export function declarationsOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const part of text.split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0) found[part.slice(0, colon).trim().toLowerCase()] = part.slice(colon + 1).trim();
  }
  return found;
}

/** Rules of style sheets with plain selectors (`.a`, `#b`, `path`), which is what drawing programs write. */
export function styleRules(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const [, selectors = "", body = ""] of text.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = declarationsOf(body);
    for (const selector of selectors.split(",")) rules.push({ selector: selector.trim(), declarations });
    if (rules.length > 5000) break;
  }
  return rules;
}

type Attributes = Record<string, string>;

function applies(selector: string, name: string, { id, class: classes = "" }: Attributes): boolean {
  if (selector.startsWith(".")) return classes.split(/\s+/).includes(selector.slice(1));
  return selector.startsWith("#") ? selector.slice(1) === id : selector === name || selector === "*";
}

/** Attributes, then style sheets, then the style attribute: each goes before the one before it. */
export function styleOf(name: string, attributes: Attributes, rules: readonly Rule[], inherited: SvgStyle): SvgStyle {
  const sheets = rules
    .filter(({ selector }) => applies(selector, name, attributes))
    .map(({ declarations }) => declarations);
  const all = Object.assign({}, attributes, ...sheets, declarationsOf(attributes.style ?? "")) as Attributes;
  const chosen = (property: "stroke" | "fill") => {
    const value = all[property]?.trim();
    if (value === undefined || value === "" || value === "inherit") return inherited[property];
    return value.toLowerCase().replace(/\s*!important$/, "");
  };
  const hidden =
    inherited.hidden || all.display === "none" || all.visibility === "hidden" || all.visibility === "collapse";
  return { stroke: chosen("stroke"), fill: chosen("fill"), hidden };
}
