/** A page with nothing on it but what stands around every page. */
export default function Empty() {
  return <h1>Rien</h1>;
}
