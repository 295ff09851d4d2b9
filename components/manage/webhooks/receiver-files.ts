// oxlint-disable-next-line import/default -- the text of the file, not what it exports
import node from "../../../docs/receivers/node.mjs?raw";
import schema from "../../../docs/receivers/pneumatic-webhook.schema.json?raw";
import python from "../../../docs/receivers/receiver.py?raw";

/** Programs that receive webhooks, and the schema they check them against, as they stand in the documentation. */
export const RECEIVER_FILES = [
  { kind: "node", file: "node.mjs", text: node },
  { kind: "python", file: "receiver.py", text: python },
  { kind: "schema", file: "pneumatic-webhook.schema.json", text: schema },
] as const;
