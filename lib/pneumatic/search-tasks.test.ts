import { describe, expect, it } from "vitest";
import { createHttp } from "../http/http";
import { searchTasks, type TaskSearch } from "./search-tasks";

const ROWS = [{ id: 7, name: "Score" }, { id: 8 }];

async function ask(search: TaskSearch) {
  const asked: URL[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(new URL(input instanceof Request ? input.url : input.toString()));
    const body = { count: 240, next: null, previous: null, results: ROWS };
    return new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
  };
  const http = createHttp({ baseUrl: "https://api.example.com", key: "pn-1", fetch });
  return { answer: await searchTasks(http, search), url: asked[0] };
}

describe("searching for tasks", () => {
  it("asks for words, encoded, in the server's own order", async () => {
    const { answer, url } = await ask({ search: "a&b #ü", completed: false, offset: 0 });
    expect(url?.search).toBe("?limit=100&offset=0&is_completed=false&search=a%26b+%23%C3%BC");
    expect(answer).toMatchObject({
      ok: true,
      value: { count: 240, rows: [{ id: "7", name: "Score" }], unreadable: [{ id: "8" }] },
    });
  });

  it("asks for a page of finished tasks, newest first", async () => {
    const { url } = await ask({ search: "", completed: true, offset: 100 });
    expect(url?.search).toBe("?limit=100&offset=100&is_completed=true&ordering=-completed");
  });
});
