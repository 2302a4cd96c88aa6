/** When the form was shown, and a field that only robots fill in: nobody else sees it or comes to it by keyboard. */
export function RobotTrap({ label, token }: { label: string; token: string }) {
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
