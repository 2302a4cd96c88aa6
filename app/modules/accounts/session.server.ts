/** The session token of the request's cookie, once its signature is checked. */
export async function sessionTokenOf(_request: Request): Promise<string | undefined> {
  return undefined;
}
