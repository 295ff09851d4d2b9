import { createListener } from "./http/listener.ts";

/** One request that came in, as its receiver sees it. */
export interface Delivery {
  method: string;
  /** With the query. */
  path: string;
  headers: Record<string, string>;
  /** The JSON that was sent, else the text. */
  body: unknown;
}

export interface SinkAnswer {
  status: number;
  body?: string;
  headers?: Record<string, string>;
}

/** A receiver of webhooks that only remembers. */
export interface WebhookSink {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** The oldest first. */
  deliveries: Delivery[];
  /** What it answers from now on. At first: 200 and `{"ok":true}`. */
  answer: SinkAnswer;
  close: () => Promise<void>;
}

/** Starts a receiver on 127.0.0.1. */
export async function startWebhookSink(): Promise<WebhookSink> {
  const deliveries: Delivery[] = [];
  const listener = createListener(
    0,
    (request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
        deliveries.push({
          method: request.method ?? "",
          path: request.url ?? "",
          headers: Object.fromEntries(headers),
          body: readable(Buffer.concat(chunks).toString()),
        });
        const { status, body = "", headers: extra } = sink.answer;
        response.writeHead(status, { "content-type": "application/json", ...extra }).end(body);
      });
    },
    (_, connection) => connection.destroy(),
  );
  const sink: WebhookSink = {
    url: "",
    deliveries,
    answer: { status: 200, body: '{"ok":true}' },
    close: () => listener.stop(),
  };
  await listener.start();
  sink.url = `http://127.0.0.1:${listener.port}`;
  return sink;
}

function readable(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
