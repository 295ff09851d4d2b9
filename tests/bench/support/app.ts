import type { browser as ExtensionApi } from "wxt/browser";
import { startSandbox, type Sandbox } from "../../sandbox/sandbox.ts";
import { pause, until } from "../../e2e/support/wait.ts";
import type { BenchBrowser, Extension } from "./browser.ts";

declare const chrome: typeof ExtensionApi;

/** The extension, connected to a server of its own with so many tasks. */
export interface App {
  extension: Extension;
  sandbox: Sandbox;
  tasks: number;
  /** How long its server takes for an answer, in milliseconds. */
  delay: (milliseconds: number) => void;
  /** Waits until it asks its server nothing any more. */
  settle: () => Promise<void>;
}

/** How long nothing may be asked until nothing more is expected. Milliseconds. */
const QUIET = 250;

/** Loads the extension once more and connects it, as the options page does once the server has told whose key it is. */
export async function startApp(
  browser: BenchBrowser,
  build: string,
  tasks: number,
  name: string,
): Promise<App> {
  const sandbox = await startSandbox({ dialect: "v7.3", tasks });
  const extension = await browser.load(build, name);
  await until(extension.isWorkerRunning, "the worker to start");
  // It would share its process, and with that its heap, with the page that is measured.
  await extension.closeOpened("/welcome.html");
  const person = sandbox.state.people.get(sandbox.state.roles.performer);
  if (!person) throw new Error("Nobody performs.");
  const answer = await extension.run(
    (input: object) => chrome.runtime.sendMessage({ name: "connect", input }),
    {
      server: { api: sandbox.url, web: null, files: null },
      remember: true,
      key: sandbox.keys.performer,
      credential: "api-key",
      account: { id: 2, name: "Harborlight" },
      person: {
        id: person.id,
        name: `${person.firstName} ${person.lastName}`,
        email: person.email,
        role: "member",
        timezone: "UTC",
        dateFormat: "MMM dd, yyy, p",
        firstDayOfWeek: 0,
        language: "en",
      },
    },
  );
  if (!answer?.ok) throw new Error(`Not connected: ${JSON.stringify(answer)}`);
  await until(
    () =>
      extension.run(async () =>
        Object.keys(await chrome.storage.local.get(null)).some((key) => key.startsWith("snapshot:")),
      ),
    "the list to be read",
    60_000,
  );
  return {
    extension,
    sandbox,
    tasks,
    delay(milliseconds) {
      sandbox.faults.clear();
      if (milliseconds > 0) sandbox.faults.add({ action: { kind: "latency", milliseconds } });
    },
    async settle() {
      let last = -1;
      while (last !== sandbox.requests.length) {
        last = sandbox.requests.length;
        await pause(QUIET);
      }
    },
  };
}
