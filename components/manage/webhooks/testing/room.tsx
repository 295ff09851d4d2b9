import { signal } from "@preact/signals";
import { render } from "@testing-library/preact";
import type { Client } from "../../../../lib/app/call-server";
import type { OwnHooks } from "../../../../lib/app/own-hooks";
import type { TestAnswer } from "../../../../lib/app/send-webhook-test";
import { callPuqWith, callServerWith } from "../../../../lib/app/testing/clients";
import type { Failure, Result } from "../../../../lib/http/failure";
import type { Webhook } from "../../../../lib/pneumatic/webhooks";
import type { PuqWorkflowRow } from "../../../../lib/puq/model";
import type { Connection, PuqAccount } from "../../../../lib/store/stored";
import { CONNECTION } from "../../../options/testing/examples";
import type { ManageServices } from "../../manage-services";
import type { WebhooksEffects } from "../webhooks-effects";
import { WebhooksRoom } from "../webhooks-room";

/** The world of the room as plain values that a test sets and reads. */
export class WebhooksWorld {
  connection: Connection = CONNECTION;
  hooks: Webhook[] = [];
  example: Record<string, unknown> | null = null;
  /** What a question of this name fails with. */
  failures: Record<string, Failure> = {};
  /** The questions that change something, oldest first: name, then what was given. */
  asked: string[][] = [];
  /** Events and addresses this browser has set. */
  own = new Set<string>();
  /** Hosts the person was asked for. */
  prompts: string[][] = [];
  /** What the test was sent with. */
  tests: [string, object][] = [];
  testAnswer: TestAnswer = {
    ok: true,
    value: { status: 200, contentType: "application/json", text: '{"ok":true}', milliseconds: 42 },
  };

  /** The connected account of puq.ai, or null. */
  puq: PuqAccount | null = null;
  automations: PuqWorkflowRow[] = [];

  show(...rest: string[]) {
    const services: ManageServices = {
      callServer: callServerWith(this.#client()),
      send: () => Promise.reject(new Error("not used")),
      requestAccess: async (origins) => {
        this.prompts.push(origins);
        return true;
      },
    };
    const own: OwnHooks = {
      add: async (event, url) => void this.own.add(`${event} ${url}`),
      has: async (event, url) => this.own.has(`${event} ${url}`),
    };
    const effects: WebhooksEffects = {
      followAutomations: () => ({ value: signal(this.puq), stop() {} }),
      callPuq: callPuqWith({
        listWorkflows: () => this.#answer("automations", { workflows: this.automations, unreadable: 0 }),
      }),
      openOwnHooks: () => own,
      sendTest: async (address, payload) => {
        this.tests.push([address, payload]);
        return this.testAnswer;
      },
    };
    render(<WebhooksRoom connection={this.connection} rest={rest} services={services} effects={effects} />);
  }

  #client(): Partial<Client> {
    return {
      listWebhooks: () => this.#answer("list", this.hooks),
      getWebhook: (_, event) =>
        this.#answer("get", this.hooks.find((hook) => hook.event === event) ?? { event, url: null }),
      readWebhookExample: () => this.#answer("example", this.example),
      subscribeWebhook: (_, event, url) => this.#change("subscribe", event, url),
      unsubscribeWebhook: (_, event) => this.#change("unsubscribe", event),
      subscribeAllWebhooks: (_, url) => this.#change("subscribe-all", url),
      unsubscribeAllWebhooks: () => this.#change("unsubscribe-all"),
    };
  }

  #change(...question: [string, ...string[]]): Promise<Result<null>> {
    this.asked.push(question);
    return this.#answer(question[0], null);
  }

  async #answer<Value>(name: string, value: Value): Promise<Result<Value>> {
    await Promise.resolve();
    const failure = this.failures[name];
    return failure ? { ok: false, failure } : { ok: true, value };
  }
}
