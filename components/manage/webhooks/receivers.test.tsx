// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { click } from "../../options/testing/render-page";
import { world, prepareRoom } from "./testing/shown-room";

prepareRoom();

describe("receivers", () => {
  it.each(["node.mjs", "receiver.py", "pneumatic-webhook.schema.json"])("can be saved: %s", async (file) => {
    const saved: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((content) => {
      if (content instanceof Blob) saved.push(content);
      return "blob:file";
    });
    world.show();
    click(`Save: ${file}`);
    expect(await saved[0]?.text()).toBe(readFileSync(`docs/receivers/${file}`, "utf8"));
  });
});
