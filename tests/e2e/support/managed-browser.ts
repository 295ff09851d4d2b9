import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { EXTENSION_ID } from "./chromium/test-build.ts";
import type { Browser, BrowserKind } from "./driver.ts";
import { readExtensionId } from "./firefox/extension.ts";
import { BUILDS, findExecutable, launchBrowser } from "./launch.ts";
import { createTemporaryDirectory } from "./temporary-directory.ts";

/** What a person's administrator has set, by the names of its schema. */
export type Managed = Record<string, unknown>;

/** Where the browsers look for policies on Linux, below `/etc`. */
const POLICY_FILES = {
  chromium: ["chromium", "opt/chrome", "opt/edge"].map((place) => `${place}/policies/managed/inbox.json`),
  firefox: ["firefox", "firefox-esr"].map((place) => `${place}/policies/policies.json`),
} as const satisfies Record<BrowserKind, string[]>;

const WRITE_POLICY = {
  chromium: (managed: Managed) => ({ "3rdparty": { extensions: { [EXTENSION_ID]: managed } } }),
  firefox: (managed: Managed) => ({
    policies: { "3rdparty": { Extensions: { [readExtensionId(BUILDS.firefox)]: managed } } },
  }),
} as const satisfies Record<BrowserKind, (managed: Managed) => unknown>;

/** Lays `$1` over `/etc` where only this process and its children see it, and goes on as the rest of the line. */
const IN_OWN_ETC = 'mount -t overlay overlay -o "lowerdir=$0:/etc" /etc && exec "$@"';
const UNSHARE = ["--user", "--map-current-user", "--keep-caps", "--mount"];

/** Why no browser can be given policies here, or null. It takes a name space of one's own, which Linux may give anybody. */
export function whyUnmanaged(): string | null {
  const { path, remove } = createTemporaryDirectory();
  const tried = spawnSync("unshare", [...UNSHARE, "--", "sh", "-c", IN_OWN_ETC, path, "true"]);
  remove();
  return tried.status === 0 ? null : String(tried.error?.message ?? tried.stderr).trim();
}

/** Starts a browser with a real policy file, without touching those of this machine. The caller closes it. */
export async function launchManaged(kind: BrowserKind, managed: Managed): Promise<Browser> {
  const real = await findExecutable(kind);
  const directory = createTemporaryDirectory();
  for (const file of POLICY_FILES[kind]) {
    const path = join(directory.path, "etc", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(WRITE_POLICY[kind](managed)));
  }
  const executable = join(directory.path, "browser");
  const line = ["unshare", ...UNSHARE, "--", "sh", "-c", IN_OWN_ETC, join(directory.path, "etc"), real];
  writeFileSync(executable, `#!/bin/sh\nexec ${line.map(quote).join(" ")} "$@"\n`, { mode: 0o755 });
  const browser = await launchBrowser({ kind, extension: BUILDS[kind], executable });
  void browser.closed.then(directory.remove);
  return browser;
}

const quote = (word: string) => `'${word.replaceAll("'", String.raw`'\''`)}'`;
