import type { Network } from "../network";

/** What a server was asked. */
export interface Asked {
  path: string;
  authorization: string | null;
  body: string;
}

export const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

/** A network whose every host answers as told. */
export function networkOf(answer: (asked: Asked) => Response, mayReach = true): Network & { asked: Asked[] } {
  const asked: Asked[] = [];
  return {
    asked,
    isOnline: () => true,
    mayReach: async () => mayReach,
    async fetch(input, init) {
      const { pathname } = new URL(input instanceof Request ? input.url : input.toString());
      const authorization = new Headers(init?.headers).get("authorization");
      const question = { path: pathname, authorization, body: await new Response(init?.body).text() };
      asked.push(question);
      return answer(question);
    },
  };
}
