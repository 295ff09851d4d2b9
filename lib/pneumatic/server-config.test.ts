import fc from "fast-check";
import { expect, test } from "vitest";
import { readServerConfig } from "./server-config";

const page = (config: unknown) => `<!DOCTYPE html>
<html><body><div id="pneumatic-frontend"></div>
<script type="text/javascript">
  window.__pneumaticConfig = {
    config: ${JSON.stringify(config)},
    env: "production",
    user:  {"token":"secret","publicUrl":"https://evil.example"},
    invitedUser:  {},
    pages: []
  };
</script></body></html>`;

const api = {
  urls: { getUser: "/auth/context" },
  publicUrl: "https://api.example.com/",
  wsPublicUrl: "wss://api.example.com",
  fileServiceUrl: "https://my.example.com/files/",
};

test("the web app's page names API and file service", () => {
  expect(readServerConfig(page({ host: "x", api }))).toEqual({
    api: "https://api.example.com",
    files: "https://my.example.com/files",
  });
});

test("an older web app knows no file service", () => {
  const { fileServiceUrl: _, ...older } = api;
  expect(readServerConfig(page({ api: older }))).toEqual({ api: "https://api.example.com", files: null });
});

test("escaped slashes and bare names are read too", () => {
  const html = String.raw`<script>window.__pneumaticConfig={config:{api:{publicUrl:"http:\/\/192.168.1.5:8001"}}}</script>`;
  expect(readServerConfig(html)).toEqual({ api: "http://192.168.1.5:8001", files: null });
});

test.each([
  ["another page", "<html><body>publicUrl: nothing here</body></html>"],
  ["an empty page", ""],
  ["a page without an address", page({ api: { publicUrl: null } }).replaceAll("https://evil.example", "")],
  ["an address of another kind", page({ api: { publicUrl: "javascript:alert(1)" } })],
])("%s gives nothing", (_, html) => {
  expect(readServerConfig(html)).toBeNull();
});

test("any text is read without complaint", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => readServerConfig(`__pneumaticConfig "publicUrl": "${text}"`)).not.toThrow();
    }),
  );
});
