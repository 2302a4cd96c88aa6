import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type ClientKey, type Dictionary, type Language, type Translate, translator } from "./translate.ts";

interface Words {
  language: Language;
  t: Translate<ClientKey>;
}

const WordsContext = createContext<Words | undefined>(undefined);

export function WordsProvider(props: { language: Language; words: Dictionary; children: ReactNode }) {
  const { language, words } = props;
  const value = useMemo(() => ({ language, t: translator(language, words) }), [language, words]);
  return <WordsContext value={value}>{props.children}</WordsContext>;
}

function useWords(): Words {
  const value = useContext(WordsContext);
  if (!value) throw new Error("useT outside WordsProvider");
  return value;
}

export function useT(): Translate<ClientKey> {
  return useWords().t;
}
