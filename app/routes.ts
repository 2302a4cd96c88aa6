import { index, type RouteConfig, route } from "@react-router/dev/routes";

/** The map of the product. Pages first, by part of the domain; then what machines read. */
export default [
  index("modules/discovery/routes/home.tsx"),
  route("api/v1/*", "modules/exchange/routes/api.ts"),
  route("operator", "modules/exchange/routes/operator.ts"),
] satisfies RouteConfig;
