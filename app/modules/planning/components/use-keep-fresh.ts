import { useEffect, useRef, useState } from "react";
import { useRevalidator } from "react-router";

const minute = 60_000;

/**
 * Asks for the page again every minute, and only once the server answers: a screen that loses its network keeps what it shows, and says
 * that it may be out of date. Without script, the page reloads by itself.
 */
export function useKeepFresh(): boolean {
  const { revalidate } = useRevalidator();
  const latest = useRef(revalidate);
  latest.current = revalidate;
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await fetch(location.href, { method: "HEAD" }).catch(() => null);
      setOffline(!answer?.ok);
      if (answer?.ok) await latest.current();
    }, minute);
    return () => clearInterval(timer);
  }, []);
  return offline;
}
