import {
  canvas,
  control,
  divIcon,
  featureGroup,
  type LatLngTuple,
  type Map as LeafletMap,
  latLngBounds,
  map,
  marker,
  polygon,
  tileLayer,
} from "leaflet";
import outlineUrl from "world-atlas/countries-50m.json?url";
import type { Degrees, Place, Tiles } from "./map.tsx";
import { polygonsOf, type Topology } from "./map-outline.ts";
import "leaflet/dist/leaflet.css";
import "./map.css";

export interface MapWords {
  zoomIn: string;
  zoomOut: string;
  pin: string;
}

const france: LatLngTuple = [46.6, 2.4];
/** Coasts can still be told at this zoom; the nearest is where pins of neighbouring towns stand apart. */
const outlineZoom = 6;
const nearestOutline = 10;

/** A round mark for things, a square one for rooms: never told by colour alone. */
const marks = {
  equipment: '<circle cx="12" cy="11" r="3.4" fill="var(--sheet)" stroke="none"/>',
  room: '<path d="M8.6 7.6h6.8v6.8H8.6Z" fill="var(--sheet)" stroke="none"/>',
};
const pinIcon = (kind: keyof typeof marks = "equipment") =>
  divIcon({
    className: `map-pin kind-${kind}`,
    html: `<svg viewBox="0 0 24 29" aria-hidden="true"><path stroke-width="1.5" d="M12 1a10 10 0 0 1 10 10c0 7-10 17-10 17S2 18 2 11A10 10 0 0 1 12 1Z"/>${marks[kind]}</svg>`,
    iconSize: [44, 44],
    iconAnchor: [22, 43],
    popupAnchor: [0, -36],
  });

/** The colours of land as the page has them now. */
function landColours(element: HTMLElement) {
  const colour = (name: string) => getComputedStyle(element).getPropertyValue(name).trim();
  return { color: colour("--edge"), fillColor: colour("--sheet") };
}

/** Calls when the page turns light or dark, by its own choice or by that of the device; gives back what stops it. */
function onThemeChange(call: () => void): () => void {
  const device = matchMedia("(prefers-color-scheme: dark)");
  const page = new MutationObserver(call);
  device.addEventListener("change", call);
  page.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    device.removeEventListener("change", call);
    page.disconnect();
  };
}

async function drawOutline(drawn: LeafletMap, element: HTMLElement): Promise<void> {
  const answer = await fetch(outlineUrl);
  if (!answer.ok) return;
  const topology = (await answer.json()) as Topology;
  if (!element.isConnected) return;
  const style = { ...landColours(element), weight: 1, fillOpacity: 1 };
  const renderer = canvas({ padding: 0.5 });
  const land = featureGroup(
    polygonsOf(topology, "countries").map((rings) => polygon(rings, { ...style, renderer, interactive: false })),
  ).addTo(drawn);
  const stop = onThemeChange(() => land.setStyle(landColours(element)));
  drawn.on("unload", stop);
  drawn.attributionControl?.addAttribution("Natural Earth");
}

function baseMap(element: HTMLElement, tiles: Tiles | null, words: MapWords): LeafletMap {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const drawn = map(element, {
    zoomControl: false,
    scrollWheelZoom: false,
    maxZoom: tiles ? 19 : nearestOutline,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
  });
  drawn.attributionControl.setPrefix(false);
  drawn.attributionControl.addAttribution("GeoNames");
  drawn.addControl(control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }));
  if (tiles) tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: 19 }).addTo(drawn);
  else void drawOutline(drawn, element);
  return drawn;
}

/** Text only ever becomes text: names are typed by people. */
function popupOf(places: readonly Place[]): HTMLElement {
  const content = document.createElement("div");
  for (const place of places) {
    const link = document.createElement(place.href ? "a" : "strong");
    link.textContent = place.name;
    if (place.href) link.setAttribute("href", place.href);
    content.append(link);
    if (!place.line) continue;
    const line = document.createElement("span");
    line.textContent = place.line;
    content.append(line);
  }
  return content;
}

/** Places that are known by their town alone stand at one point: they share a pin, whose label names them all. */
function byPoint(places: readonly Place[]): Place[][] {
  const points = new Map<string, Place[]>();
  for (const place of places) {
    const point = `${place.latitude} ${place.longitude}`;
    points.set(point, [...(points.get(point) ?? []), place]);
  }
  return [...points.values()];
}

/** Pins with a label that leads to a page; gives back what takes the map away. */
export function drawPlaces(
  element: HTMLElement,
  { places, tiles, words }: { places: readonly Place[]; tiles: Tiles | null; words: MapWords },
): () => void {
  const drawn = baseMap(element, tiles, words);
  const points = places.map(({ latitude, longitude }): LatLngTuple => [latitude, longitude]);
  // Of one point the outline of countries says where it is; of several, how they lie to each other says more.
  const nearest = points.length > 1 ? nearestOutline : outlineZoom;
  if (points.length > 0) drawn.fitBounds(latLngBounds(points), { padding: [40, 40], maxZoom: tiles ? 14 : nearest });
  else drawn.setView(france, 5);
  for (const together of byPoint(places)) {
    const title = together.map(({ name }) => name).join(", ");
    const point = together[0] ? ([together[0].latitude, together[0].longitude] as const) : france;
    const kind = together.every((place) => place.kind === "room") ? "room" : "equipment";
    marker([...point], { icon: pinIcon(kind), title })
      .bindPopup(() => popupOf(together), { maxHeight: 220 })
      .addTo(drawn);
  }
  return () => drawn.remove();
}

interface Inputs {
  latitude: HTMLInputElement;
  longitude: HTMLInputElement;
}

function typedPoint({ latitude, longitude }: Inputs): LatLngTuple | undefined {
  const point: LatLngTuple = [Number(latitude.value), Number(longitude.value)];
  const stated = latitude.value.trim() !== "" && longitude.value.trim() !== "";
  return stated && point.every(Number.isFinite) && Math.abs(point[0]) <= 90 ? point : undefined;
}

interface PinPicking {
  inputs: Inputs;
  around: Degrees | undefined;
  tiles: Tiles | null;
  words: MapWords;
}

/** One pin, set by a tap or dragged; it fills the two inputs, and follows what is typed there. */
export function drawPinPicker(element: HTMLElement, { inputs, around, tiles, words }: PinPicking): () => void {
  const drawn = baseMap(element, tiles, words);
  const start = typedPoint(inputs);
  // The outline of countries has nothing to show from nearer.
  const near = tiles && around?.latitude && around.longitude ? ([around.latitude, around.longitude] as const) : null;
  if (start) drawn.setView(start, tiles ? 14 : outlineZoom);
  else drawn.setView(near ? [...near] : france, near ? 11 : 5);
  const pin = marker(start ?? france, { icon: pinIcon(), draggable: true, title: words.pin });
  if (start) pin.addTo(drawn);
  const write = () => {
    const { lat, lng } = pin.getLatLng().wrap();
    inputs.latitude.value = lat.toFixed(5);
    inputs.longitude.value = lng.toFixed(5);
  };
  const read = () => {
    const point = typedPoint(inputs);
    if (!point) return pin.remove();
    pin.setLatLng(point).addTo(drawn);
    drawn.panTo(point);
  };
  drawn.on("click", ({ latlng }) => {
    pin.setLatLng(latlng).addTo(drawn);
    write();
  });
  pin.on("dragend", write);
  const listened = [inputs.latitude, inputs.longitude];
  for (const input of listened) input.addEventListener("change", read);
  return () => {
    for (const input of listened) input.removeEventListener("change", read);
    drawn.remove();
  };
}
