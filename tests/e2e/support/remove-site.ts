import { removeFolder } from "./folder.ts";

export default function removeSite(): void {
  removeFolder();
}
