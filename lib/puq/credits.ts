import { number, object } from "../http/shapes";
import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import { readerOf } from "../pneumatic/schema";

const readBalance = readerOf(object({ balance: number }));

/** Reads how many credits are left: the cheapest question that only a valid token is answered (puq reference §1.4). */
export function creditsBalance(http: Http): Promise<Result<number>> {
  return http.request({
    method: "GET",
    path: "/v1/credits/balance",
    read: (body) => readBalance(body)?.balance,
  });
}
