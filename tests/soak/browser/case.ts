import type { InboxApp } from "../../e2e/support/inbox-app.ts";
import { pause } from "../../e2e/support/wait.ts";
import type { Fault } from "../../sandbox/faults.ts";
import type { Action, Scene } from "../faults/scene.ts";

const REACHED_MILLISECONDS = 8_000;

/** The extension in front of a server whose clock can be moved. */
export interface SoakApp extends InboxApp {
  /** The server's clock is this far from the browser's, in milliseconds. */
  clock: { skew: number };
}

/** One action of a batch, and what goes wrong around it. */
export interface Case {
  app: SoakApp;
  connection: string;
  scene: Scene;
  fault: BrowserFault;
  /** The message that confirming sends. */
  order: unknown;
  /** What waits for one request to meet, where the fault is of that kind. */
  held?: Fault;
}

/** Something that goes wrong around one action in a real browser. Each function is called at its moment. */
export interface BrowserFault {
  name: string;
  step: string;
  actions?: readonly Action[];
  /** True: it takes a minute until the extension asks again, as it was told to. */
  slow?: boolean;
  /** True: it meets everything that is on its way, so that only one is tried at a time. */
  wide?: boolean;
  /** True: it would keep the others from being confirmed, so that its action goes first and by itself. */
  alone?: boolean;
  /** Only so often in a hundred batches, because it takes long. */
  percent?: number;
  /** True: it takes the files that a person added, so that only to be asked for them again is left. */
  losesFiles?: boolean;
  /** True: the person does it in the popup. */
  byHand?: boolean;
  /** True: they close it before it has said that it has the answer. */
  closesAtOnce?: boolean;
  /** True: two windows confirm it at the same moment. */
  twice?: boolean;
  beforeConfirming?: (run: Case) => unknown;
  afterConfirming?: (run: Case) => unknown;
  /** Makes it well again. */
  heal?: (run: Case) => unknown;
}

/** Waits until a fault has met its request, as long as that can take. */
export async function isMet({ held }: Case): Promise<void> {
  await Promise.race([held?.reached, pause(REACHED_MILLISECONDS)]);
}
