import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { maskWebhookUrl } from "../../../lib/webhooks/webhook-url";
import type { Webhook } from "../../../lib/pneumatic/webhooks";
import type { Connection } from "../../../lib/store/stored";
import type { Hook } from "../../../lib/webhooks/payload";
import { hookOf, samplePayload } from "../../../lib/webhooks/sample";
import { subjectOf } from "../../../lib/webhooks/schema";
import { Choice } from "../../ui/choice";
import { StatusLine } from "../../ui/status-line";
import type { ManageServices } from "../manage-services";
import { CodeBlock } from "./code-block";
import { SchemaVerdict } from "./schema-verdict";
import { TestForm } from "./test-form";
import { useExample, type Example } from "./use-example";
import styles from "./webhooks.module.css";

const SOURCES = ["server", "current", "classic"] as const;
type Source = (typeof SOURCES)[number];

interface PayloadSectionProps {
  hook: Webhook;
  connection: Connection;
  services: ManageServices;
}

/** What an event sends, from the server's own example or made up, and a form to send it on trial. */
export function PayloadSection({ hook, connection, services }: PayloadSectionProps) {
  const { event, url } = hook;
  const example = useExample(connection, services, subjectOf(event));
  const [chosen, setChosen] = useState<Source | null>(null);
  const isClassic = connection.dialect.date === "iso" || event.endsWith("_v2");
  const source = chosen ?? (example.state === "read" ? "server" : isClassic ? "classic" : "current");
  const payload = payloadOf(source, example, hook);
  const remark = remarkOf(example);
  if (payload === null) return <p class={styles.off}>{i18n.t("webhooks.payload.unknown")}</p>;
  const json = JSON.stringify(payload, null, 2);
  return (
    <>
      <section class={styles.section} aria-labelledby="webhook-payload">
        <h3 id="webhook-payload">{i18n.t("webhooks.payload.title")}</h3>
        <p class={styles.off}>{i18n.t("webhooks.payload.about")}</p>
        <fieldset class={styles.sources}>
          <legend class="visually-hidden">{i18n.t("webhooks.payload.source")}</legend>
          {SOURCES.filter((one) => one !== "server" || example.state === "read").map((one) => (
            <Choice
              key={one}
              type="radio"
              name="payload-source"
              checked={source === one}
              onChange={() => setChosen(one)}
              label={i18n.t(`webhooks.payload.${one}`)}
              hint={one === "server" ? i18n.t("webhooks.payload.serverHint") : undefined}
            />
          ))}
        </fieldset>
        <StatusLine>{remark}</StatusLine>
        <CodeBlock key={json} name={i18n.t("webhooks.payload.label")} text={json} />
        <SchemaVerdict payload={payload} />
      </section>
      <TestForm url={url} payload={payload} services={services} />
    </>
  );
}

function payloadOf(source: Source, example: Example, { event, url }: Webhook): { hook: Hook } | null {
  const hook = hookOf(event, url === null ? null : maskWebhookUrl(url));
  if (source !== "server") return samplePayload(source, hook);
  return example.state === "read" ? { ...example.body, hook } : null;
}

function remarkOf({ state }: Example): string | null {
  switch (state) {
    case "asking":
      return i18n.t("webhooks.payload.asking");
    case "none":
      return i18n.t("webhooks.payload.noExample");
    case "failed":
      return i18n.t("webhooks.payload.failed");
    case "read":
      return null;
  }
}
