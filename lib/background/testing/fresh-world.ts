import { beforeEach } from "vitest";
import { startTinyServer, type TinyServer } from "./tiny-server";
import { makePorts, resetWorld } from "./world";

/** The server of the test that runs. */
export let server: TinyServer;
/** The browser of the test that runs. */
export let ports: ReturnType<typeof makePorts>;

/** Has each test of a file begin with empty stores, one connection and a server that is well. */
export function prepareWorld(): void {
  beforeEach(async () => {
    await resetWorld();
    server = startTinyServer();
    ports = makePorts(server);
  });
}
