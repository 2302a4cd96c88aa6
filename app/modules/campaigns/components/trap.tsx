/** Robots fill in whatever they find; nobody else sees this field or comes to it by keyboard. */
export function Trap({ label, token }: { label: string; token: string }) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <div className="sr-only" aria-hidden="true">
        <label>
          {label}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}
