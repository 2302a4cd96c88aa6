import { SaxesParser } from "saxes";
import { limits, Refused } from "./refused.ts";

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  attributes: Record<string, string>;
}

export interface XmlHandlers {
  open(element: XmlElement): void;
  close?(name: string): void;
  text?(text: string): void;
  instruction?(target: string): void;
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Reads XML as it arrives. A DTD is refused, and with it every entity but the five of XML: nothing is expanded and nothing is
 * fetched.
 */
export class XmlReader {
  readonly #parser = new SaxesParser();
  readonly #decoder: TextDecoder;
  #depth = 0;

  constructor(handlers: XmlHandlers, encoding: "utf-8" | "utf-16le" | "utf-16be" = "utf-8") {
    this.#decoder = new TextDecoder(encoding);
    const parser = this.#parser;
    parser.on("doctype", () => {
      throw new Refused("dtd");
    });
    parser.on("error", (error) => {
      throw new Refused("unreadable", { line: error.message.slice(0, 80) });
    });
    parser.on("opentag", ({ name, attributes }) => {
      if (++this.#depth > limits.depth) throw new Refused("too_complex");
      handlers.open({ name: localName(name), attributes });
    });
    parser.on("closetag", ({ name }) => {
      this.#depth--;
      handlers.close?.(localName(name));
    });
    parser.on("text", (text) => handlers.text?.(text));
    parser.on("cdata", (text) => handlers.text?.(text));
    parser.on("processinginstruction", ({ target }) => handlers.instruction?.(target));
  }

  write(piece: Uint8Array): void {
    this.#parser.write(this.#decoder.decode(piece, { stream: true }));
  }

  end(): void {
    this.#parser.write(this.#decoder.decode());
    this.#parser.close();
  }
}

/** The encoding that the first bytes tell. */
export function xmlEncoding(head: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : "utf-8";
}
