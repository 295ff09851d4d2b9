import { describe, expect, test } from "vitest";
import { readFrame, socketAddress } from "./socket";

describe("a message of the socket", () => {
  test.each([
    ["no JSON", "PONG"],
    ["no envelope, as before v6.2", '{"id":5,"name":"Inspect"}'],
    ["a task without id", '{"id":"a","date_created_tsp":1,"type":"task_created","data":{}}'],
    ["an entry that is none", '{"id":"a","date_created_tsp":1,"type":"event_created","data":null}'],
  ])("is left alone when it cannot be read: %s", (_, text) => {
    expect(readFrame(text)).toBeUndefined();
  });
});

test.each([
  ["https://api.example.com", "wss://api.example.com/ws/events?auth_token=pn-a%26b"],
  ["https://example.com/api", "wss://example.com/api/ws/events?auth_token=pn-a%26b"],
  ["http://localhost:8001", "ws://localhost:8001/ws/events?auth_token=pn-a%26b"],
])("the socket of %s is on the same server", (api, address) => {
  expect(socketAddress(api, "pn-a&b")).toBe(address);
});
