import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseServerAddress } from "./server-address";
import { nearlyAddresses } from "./testing/nearly-addresses";

const parse = (text: string) => {
  const parsed = parseServerAddress(text);
  return parsed.ok ? parsed.address : parsed.problem;
};

describe("parseServerAddress", () => {
  it.each([
    ["an API address", "https://api.harborlight.test", "https://api.harborlight.test"],
    ["a port", "https://harborlight.test:8001/", "https://harborlight.test:8001"],
    ["the default port", "https://harborlight.test:443", "https://harborlight.test"],
    [
      "a page of the web app",
      "https://pneumatic.harborlight.test/tasks/512",
      "https://pneumatic.harborlight.test/tasks/512",
    ],
    ["capitals and blanks around it", "  HTTPS://API.Harborlight.test/ ", "https://api.harborlight.test"],
    ["a host alone", "pneumatic.harborlight.test", "https://pneumatic.harborlight.test"],
    ["a host with a port", "pneumatic.harborlight.test:8001", "https://pneumatic.harborlight.test:8001"],
    ["a name of the own network", "https://intranet", "https://intranet"],
    ["an address in angle brackets", "<https://api.harborlight.test>", "https://api.harborlight.test"],
    ["http on this computer", "http://localhost:8001/", "http://localhost:8001"],
    ["http on 127.0.0.1", "http://127.0.0.1:8001", "http://127.0.0.1:8001"],
    ["this computer without a scheme", "localhost:8001/auth", "http://localhost:8001/auth"],
    ["letters beyond ASCII", "https://bücher.test", "https://xn--bcher-kva.test"],
  ])("takes %s", (_, text, address) => {
    expect(parse(text)).toBe(address);
  });

  it.each([
    ["nothing", "   ", "empty"],
    ["a sentence", "our pneumatic server", "not-an-address"],
    ["a scheme alone", "https://", "not-an-address"],
    ["a host of characters that no name has", "https://a&b'", "not-an-address"],
    ["a host that cannot be", "https://exa<mple", "not-an-address"],
    ["a name and a password", "https://anna:secret@harborlight.test", "credentials"],
    ["a name alone", "https://anna@harborlight.test", "credentials"],
    ["an e-mail address", "anna@harborlight.test", "credentials"],
    ["another scheme", "ftp://harborlight.test", "not-web"],
    ["a script", "javascript:alert(1)", "not-web"],
    ["an extension page", "chrome-extension://abc/options.html", "not-web"],
    ["http elsewhere", "http://harborlight.test", "insecure"],
    ["http in the own network", "http://192.168.1.20:8001", "insecure"],
    ["http to a look-alike of this computer", "http://localhost.harborlight.test", "insecure"],
    ["http to an address of this computer that the manifest does not name", "http://[::1]:8001", "insecure"],
  ])("refuses %s", (_, text, problem) => {
    expect(parse(text)).toBe(problem);
  });

  it("drops query and fragment, which may hold a token", () => {
    expect(parse("https://my.harborlight.test/guest-task/5?token=secret#secret")).toBe(
      "https://my.harborlight.test/guest-task/5",
    );
  });

  it("never throws, and what it accepts is accepted again unchanged", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearlyAddresses), (text) => {
        const once = parseServerAddress(text);
        expect(once.ok ? parseServerAddress(once.address) : once).toEqual(once);
      }),
    );
  });
});
