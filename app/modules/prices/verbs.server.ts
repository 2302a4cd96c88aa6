import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { getQuote } from "./use-cases/get-quote.server.ts";
import { getTariff } from "./use-cases/get-tariff.server.ts";
import { setTariff } from "./use-cases/set-tariff.server.ts";

export const priceVerbs: AnyUseCase[] = [getQuote, getTariff, setTariff];
