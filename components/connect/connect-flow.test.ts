import { describe, expect, it } from "vitest";
import type { Failure } from "../../lib/http/failure";
import { createConnectFlow, type FilledForm } from "./connect-flow";
import { API, CONNECTION, FILES, HOST, WEB } from "../options/testing/examples";
import { FakeEffects } from "../options/testing/fake-effects";

const CLOUD_HOSTS = ["https://api.pneumatic.app/*", "https://my.pneumatic.app/*"];
const REQUEST: FilledForm = {
  address: WEB,
  credential: { kind: "api-key", key: "pn-1" },
  remember: true,
  notifications: true,
};

function setUp() {
  const effects = new FakeEffects();
  effects.answers = { discover: { api: API, web: WEB, files: FILES }, connect: CONNECTION };
  return { effects, flow: createConnectFlow(effects) };
}

describe("connecting", () => {
  it("asks for the host and for notifications in one prompt, then looks, signs in and is connected", async () => {
    const { effects, flow } = setUp();
    await flow.start(REQUEST);
    expect(effects.prompts).toEqual([{ origins: [HOST], notifications: true }]);
    expect(effects.sent).toEqual([
      { name: "discover", input: { address: WEB } },
      {
        name: "connect",
        input: {
          server: { api: API, web: WEB, files: FILES },
          credential: REQUEST.credential,
          remember: true,
        },
      },
      { name: "set-notifications", input: { enabled: true } },
    ]);
    expect(flow.step.value).toEqual({ step: "connected" });
  });

  it("asks the browser before the click is over", () => {
    const { effects, flow } = setUp();
    void flow.start(REQUEST);
    expect(effects.prompts).toHaveLength(1);
    expect(flow.step.value.step).toBe("asking");
  });

  it("does not prompt for what is granted already", async () => {
    const { effects, flow } = setUp();
    effects.granted = new Set([HOST, "notifications"]);
    await flow.start(REQUEST);
    expect(effects.prompts).toEqual([]);
    expect(flow.step.value.step).toBe("connected");
  });

  it("asks for the cloud's API and web app, and for nothing else", async () => {
    const { effects, flow } = setUp();
    const cloud = { api: "https://api.pneumatic.app", web: "https://my.pneumatic.app", files: null };
    effects.answers.discover = cloud;
    await flow.start({ ...REQUEST, address: null, notifications: false });
    expect(effects.prompts).toEqual([{ origins: CLOUD_HOSTS, notifications: false }]);
    expect(effects.inputs("discover")).toEqual([{ address: "https://api.pneumatic.app" }]);
    expect(effects.inputs("connect")[0]?.server).toEqual(cloud);
    expect(effects.inputs("set-notifications")).toEqual([{ enabled: false }]);
  });
});

describe("a refused permission", () => {
  it("sends nothing, and can be asked for again", async () => {
    const { effects, flow } = setUp();
    effects.allows = () => false;
    await flow.start(REQUEST);
    expect(flow.step.value).toEqual({ step: "refused", origins: [HOST], hosts: true, request: REQUEST });
    expect(effects.sent).toEqual([]);

    effects.allows = () => true;
    await flow.start(REQUEST);
    expect(flow.step.value.step).toBe("connected");
  });

  it("tells a refusal of notifications alone from one of the host", async () => {
    const { effects, flow } = setUp();
    effects.granted.add(HOST);
    effects.allows = () => false;
    await flow.start(REQUEST);
    expect(flow.step.value).toMatchObject({ step: "refused", hosts: false });

    await flow.start({ ...REQUEST, notifications: false });
    expect(flow.step.value.step).toBe("connected");
  });
});

describe("servers on other hosts", () => {
  const server = { api: "https://api.harborlight.test", web: WEB, files: "https://files.harborlight.test" };
  const others = ["https://api.harborlight.test/*", "https://files.harborlight.test/*"];

  it("are asked for in a second click, and only those", async () => {
    const { effects, flow } = setUp();
    effects.answers.discover = server;
    await flow.start(REQUEST);
    expect(flow.step.value).toMatchObject({ step: "more-hosts", origins: others, refused: false });
    expect(effects.inputs("connect")).toEqual([]);

    await flow.allowMore();
    expect(effects.prompts.at(-1)).toEqual({ origins: others, notifications: false });
    expect(effects.inputs("connect")[0]?.server).toEqual(server);
  });

  it("can be refused and asked for once more", async () => {
    const { effects, flow } = setUp();
    effects.answers.discover = server;
    effects.allows = ({ origins }) => origins.includes(HOST);
    await flow.start(REQUEST);
    await flow.allowMore();
    expect(flow.step.value).toMatchObject({ step: "more-hosts", refused: true });

    effects.allows = () => true;
    await flow.allowMore();
    expect(flow.step.value.step).toBe("connected");
  });

  it("are left out where only files lie there and the person does without", async () => {
    const { effects, flow } = setUp();
    effects.answers.discover = { ...server, api: API };
    await flow.start(REQUEST);
    expect(flow.step.value).toMatchObject({
      step: "more-hosts",
      origins: ["https://files.harborlight.test/*"],
    });
    await flow.skipFiles();
    expect(effects.inputs("connect")[0]?.server).toEqual({ api: API, web: WEB, files: null });
    expect(effects.prompts).toHaveLength(1);
  });

  it("never get a key without https", async () => {
    const { effects, flow } = setUp();
    effects.answers.discover = { ...server, api: "http://api.harborlight.test" };
    await flow.start(REQUEST);
    expect(flow.step.value).toEqual({ step: "unprotected", api: "http://api.harborlight.test" });
    expect(effects.inputs("connect")).toEqual([]);
  });

  it("are not used for files without https", async () => {
    const { effects, flow } = setUp();
    effects.answers.discover = { api: API, web: WEB, files: "http://files.harborlight.test" };
    await flow.start(REQUEST);
    expect(effects.inputs("connect")[0]?.server.files).toBeNull();
  });
});

describe("failures", () => {
  const unreachable: Failure = { kind: "unreachable", url: WEB };
  const refused: Failure = { kind: "unauthorized", url: `${API}/auth/context`, status: 401, detail: null };

  it("of finding the server end the attempt before a key is sent", async () => {
    const { effects, flow } = setUp();
    effects.answers.discover = unreachable;
    await flow.start(REQUEST);
    expect(flow.step.value).toEqual({ step: "failed", failure: unreachable, credential: "api-key" });
    expect(effects.inputs("connect")).toEqual([]);
  });

  it("of signing in are told with the way that was tried", async () => {
    const { effects, flow } = setUp();
    effects.answers.connect = refused;
    await flow.start({ ...REQUEST, credential: { kind: "password", email: "a@b.test", password: "x" } });
    expect(flow.step.value).toEqual({ step: "failed", failure: refused, credential: "password" });
    expect(effects.inputs("set-notifications")).toEqual([]);
  });
});
