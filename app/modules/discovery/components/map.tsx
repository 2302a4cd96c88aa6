import { type RefObject, useEffect, useRef } from "react";
import { useT } from "#app/platform/i18n/react.tsx";
import type { Kind } from "#app/ui/tokens.ts";
import type { MapWords } from "./map-leaflet.ts";

export interface Place {
  id: string;
  name: string;
  /** The page behind the label; none where one is already. */
  href?: string;
  latitude: number;
  longitude: number;
  kind?: Kind;
  /** A short phrase under the name. */
  line?: string;
}

/** From `mapTiles()`, by the loader; null draws an outline of countries that needs nobody else. */
export interface Tiles {
  url: string;
  attribution: string;
}

type Leaflet = typeof import("./map-leaflet.ts");
type Draw = (leaflet: Leaflet, element: HTMLElement) => (() => void) | undefined;

/** The map library and its style are only asked for when the map comes into view. */
function useWhenInView(element: RefObject<HTMLElement | null>, draw: Draw, again: unknown): void {
  const latest = useRef(draw);
  latest.current = draw;
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew when what it shows changes, not when the page renders
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let undo: (() => void) | undefined;
    let gone = false;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void import("./map-leaflet.ts").then((leaflet) => {
          if (!gone) undo = latest.current(leaflet, target);
        });
      },
      { rootMargin: "200px" },
    );
    observer.observe(target);
    return () => {
      gone = true;
      observer.disconnect();
      undo?.();
    };
  }, [element, again]);
}

function useMapWords(): MapWords {
  const t = useT();
  return { zoomIn: t("spaces.map_zoom_in"), zoomOut: t("spaces.map_zoom_out"), pin: t("spaces.map_pin") };
}

interface MapFrameProps {
  label: string;
  frame: RefObject<HTMLDivElement | null>;
}

function MapFrame({ label, frame }: MapFrameProps) {
  return (
    <section
      aria-label={label}
      className="no-print isolate overflow-hidden rounded-xl border border-line [@media(scripting:none)]:hidden"
    >
      <div ref={frame} className="h-72 w-full bg-equipment-wash min-[900px]:h-96" />
    </section>
  );
}

/** Where things are. The same places are always written beside it as a list: a map is never the only way. */
export function PlaceMap({ label, places, tiles }: { label: string; places: readonly Place[]; tiles: Tiles | null }) {
  const frame = useRef<HTMLDivElement>(null);
  const words = useMapWords();
  const shown = places.map(({ id, latitude, longitude }) => `${id} ${latitude} ${longitude}`).join();
  useWhenInView(frame, (leaflet, element) => leaflet.drawPlaces(element, { places, tiles, words }), shown);
  return <MapFrame label={label} frame={frame} />;
}

/** A pin that may not be set. */
export interface Degrees {
  latitude: number | null;
  longitude: number | null;
}

interface PinPickerProps {
  label: string;
  latitudeId: string;
  longitudeId: string;
  /** What is shown while there is no pin. */
  around?: Degrees | undefined;
  tiles: Tiles | null;
}

/** Sets a pin by hand and fills the two inputs of the same form, which work without it. */
export function PinPicker(props: PinPickerProps) {
  const { label, latitudeId, longitudeId, around, tiles } = props;
  const frame = useRef<HTMLDivElement>(null);
  const words = useMapWords();
  const draw: Draw = (leaflet, element) => {
    const [latitude, longitude] = [latitudeId, longitudeId].map((id) => document.getElementById(id));
    if (!(latitude instanceof HTMLInputElement) || !(longitude instanceof HTMLInputElement)) return undefined;
    return leaflet.drawPinPicker(element, { inputs: { latitude, longitude }, around, tiles, words });
  };
  useWhenInView(frame, draw, "");
  return <MapFrame label={label} frame={frame} />;
}
