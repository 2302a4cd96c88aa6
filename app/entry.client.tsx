import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { registerDictionary } from "./platform/i18n/dictionary.ts";

async function hydrate(): Promise<void> {
  const language = document.documentElement.lang === "en" ? "en" : "fr";
  const { clientWords } =
    language === "en" ? await import("./platform/i18n/en/index.ts") : await import("./platform/i18n/fr/index.ts");
  registerDictionary(language, clientWords);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <HydratedRouter />
      </StrictMode>,
    );
  });
}

void hydrate();
