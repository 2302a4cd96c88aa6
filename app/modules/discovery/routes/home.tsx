export default function Home() {
  return <h1>Entrelieux</h1>;
}
