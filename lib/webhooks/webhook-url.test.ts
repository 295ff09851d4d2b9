import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canCall, checkWebhookUrl, maskWebhookUrl, webhookHost } from "./webhook-url";
import { nearlyAddresses } from "../text/testing/nearly-addresses";

const HOOK = "https://hooks.harborlight.test/in";

describe("checkWebhookUrl", () => {
  it.each([
    HOOK,
    `${HOOK}?source=a&b=1#part`,
    "https://hooks.harborlight.test:8443",
    "https://bücher.test/x",
    "https://xn--bcher-kva.test/x",
    "https://8.8.8.8/x",
    "https://[2001:db8::1]/x",
  ])("accepts %s as it is", (url) => {
    expect(checkWebhookUrl(`  ${url}\n`)).toEqual({ ok: true, url, warnings: [] });
  });

  it.each([
    ["nothing", " ", "empty"],
    ["a word", "nope", "not-a-url"],
    ["an address with a blank inside", "https://hooks.harborlight.test/a b", "not-a-url"],
    ["a port that cannot be", "https://hooks.harborlight.test:99999/", "not-a-url"],
    ["a script", "javascript:alert(1)", "not-a-url"],
    ["another scheme", "ftp://files.harborlight.test/x", "not-web"],
    ["a host of a single word", "http://intranet/x", "single-label-host"],
    ["two dots in a row, which make the server fail", "https://a..b", "bad-host"],
    ["a label that starts with a hyphen", "https://-a.test", "bad-host"],
    ["a top level of digits", "https://hooks.123/x", "bad-host"],
    ["an underscore", "https://my_host.test/x", "bad-host"],
    ["an IP address that cannot be", "https://300.1.1.1/", "not-a-url"],
    ["no host", "https:///x", "bad-host"],
  ])("refuses %s", (_, url, problem) => {
    expect(checkWebhookUrl(url)).toEqual({ ok: false, problem });
  });

  it("accepts 255 characters and refuses 256, with which the server fails", () => {
    const longest = HOOK.padEnd(255, "x");
    expect(checkWebhookUrl(longest)).toMatchObject({ ok: true, url: longest });
    expect(checkWebhookUrl(`${longest}x`)).toEqual({ ok: false, problem: "too-long" });
  });

  it.each([
    ["http", "http://hooks.harborlight.test", ["insecure"]],
    ["this computer", "https://localhost:9000/x", ["private-host"]],
    ["the own network", "http://192.168.1.20:9000/x", ["insecure", "private-host"]],
    ["the own network by 172.16/12", "https://172.31.0.1/", ["private-host"]],
    ["a name of the own network", "https://hooks.internal/x", ["private-host"]],
    ["this computer by IPv6", "https://[::1]/x", ["private-host"]],
    ["a password that every admin can read", "https://me:secret@hooks.harborlight.test", ["credentials"]],
    ["a token in the query", `${HOOK}?access_token=abc`, ["secret"]],
    ["a random part of the path", `${HOOK}/a8Kq2Lm9Zx4Rt7Vb1Nc3`, ["secret"]],
    ["a UUID in the path", `${HOOK}/0b9f2c1e-7a44-4c1d-9b1e-2f6d8a7c5e31/x`, ["secret"]],
    ["a service whose addresses are secrets", "https://api.puq.ai/h/wh_1", ["secret"]],
  ])("accepts %s with a warning", (_, url, warnings) => {
    expect(checkWebhookUrl(url)).toEqual({ ok: true, url, warnings });
  });

  it("does not warn about public hosts that look similar", () => {
    expect(checkWebhookUrl("https://10.example.test/x")).toMatchObject({ ok: true, warnings: [] });
    expect(checkWebhookUrl("https://172.32.0.1/x")).toEqual({
      ok: true,
      url: "https://172.32.0.1/x",
      warnings: [],
    });
  });

  it("never throws, and accepts nothing that a browser could not parse", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearlyAddresses), (text) => {
        const checked = checkWebhookUrl(text);
        expect(checked.ok ? URL.canParse(checked.url) : true).toBe(true);
      }),
    );
  });
});

describe("an address on screen", () => {
  it.each([
    [HOOK, HOOK],
    [`${HOOK}?source=a`, `${HOOK}?source=a`],
    [`${HOOK}?token=abc`, "https://hooks.harborlight.test/…"],
    ["https://me:secret@hooks.harborlight.test:8443/x", "https://hooks.harborlight.test:8443/…"],
    ["no address", "no address"],
  ])("%s is shown as %s", (url, shown) => {
    expect(maskWebhookUrl(url)).toBe(shown);
  });

  it("is called by its host", () => {
    expect(webhookHost("https://hooks.harborlight.test:8443/in?token=abc")).toBe(
      "hooks.harborlight.test:8443",
    );
    expect(webhookHost("no address")).toBe("no address");
  });
});

describe("canCall", () => {
  it.each([
    [HOOK, true],
    ["http://localhost:9000/x", true],
    ["http://127.0.0.1/x", true],
    ["http://hooks.harborlight.test/in", false],
    ["http://192.168.1.20/in", false],
    ["no address", false],
  ])("%s: %s", (url, can) => {
    expect(canCall(url)).toBe(can);
  });
});
