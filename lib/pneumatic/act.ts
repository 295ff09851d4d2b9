import type { Result } from "../http/failure";
import type { Http, HttpRequest } from "../http/http";

/** Changes something on the server. Whatever a success answers, and most answer nothing, it is done. */
export function act(
  http: Http,
  method: HttpRequest<null>["method"],
  path: string,
  json?: unknown,
): Promise<Result<null>> {
  return http.request({ method, path, json, read: () => null, empty: null });
}
