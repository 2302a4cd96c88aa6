import { expect, test } from "vitest";
import { proven } from "./hand-over.ts";

const codeOf = (proof: Parameters<typeof proven>[0], expected?: string) => {
  const result = proven(proof, expected);
  return result.ok ? "ok" : result.failure.code;
};

test("a code that is right, a signature, or words that say why there is neither: one of them, whichever", () => {
  expect(codeOf({ code: "7kq2", reason: "" }, "7KQ2")).toBe("ok");
  expect(codeOf({ signature: "iVBO", reason: "" })).toBe("ok");
  expect(codeOf({ reason: "Laissée à l’accueil, personne pour signer" })).toBe("ok");
  expect(codeOf({ reason: "" })).toBe("giving.proof_needed");
  expect(codeOf({ code: "", signature: "", reason: "  " }, "7KQ2")).toBe("giving.proof_needed");
});

test("a code that is wrong, or where nobody has one, is refused whatever else is given", () => {
  expect(codeOf({ code: "ZZZZ", signature: "iVBO", reason: "" }, "7KQ2")).toBe("giving.wrong_code");
  expect(codeOf({ code: "7KQ2", reason: "Laissée à l’accueil" })).toBe("giving.wrong_code");
});
