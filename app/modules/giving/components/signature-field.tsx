import { type PointerEvent, useRef } from "react";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/note.tsx";

type Words = Record<"sign_hint" | "sign_clear", string>;

const size = { width: 600, height: 200 };

function pointOf(event: PointerEvent<HTMLCanvasElement>): [number, number] {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return [((event.clientX - left) / width) * size.width, ((event.clientY - top) / height) * size.height];
}

function useStrokes() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const drawing = useRef(false);
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = event.currentTarget.getContext("2d");
    if (!pen) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    pen.lineWidth = 4;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    pen.beginPath();
    pen.moveTo(...pointOf(event));
  };
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = drawing.current ? event.currentTarget.getContext("2d") : null;
    if (!pen) return;
    pen.lineTo(...pointOf(event));
    pen.stroke();
  };
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return;
    drawing.current = false;
    if (input.current) input.current.value = event.currentTarget.toDataURL("image/png");
  };
  const clear = () => {
    canvas.current?.getContext("2d")?.clearRect(0, 0, size.width, size.height);
    if (input.current) input.current.value = "";
  };
  return { canvas, input, begin, go, end, clear };
}

/** Drawn with a finger, a pen or a mouse. Without script there is the code alone; ink is black on white in both themes, as it is kept. */
export function SignatureField({ label, error, words }: { label: string; error?: string[] | undefined; words: Words }) {
  const { canvas, input, begin, go, end, clear } = useStrokes();
  return (
    <div className="[@media(scripting:none)]:hidden">
      <Disclosure summary={label} open={error !== undefined}>
        <p className="field-hint">{words.sign_hint}</p>
        <canvas
          ref={canvas}
          {...size}
          role="img"
          aria-label={label}
          className="w-full touch-none rounded-lg border border-edge bg-white"
          onPointerDown={begin}
          onPointerMove={go}
          onPointerUp={end}
          onPointerCancel={end}
        />
        <input ref={input} type="hidden" name="signature" />
        {error ? (
          <p className="field-error" role="alert">
            {error.join(" ")}
          </p>
        ) : null}
        <Button type="button" weight="quiet" onClick={clear}>
          {words.sign_clear}
        </Button>
      </Disclosure>
    </div>
  );
}
