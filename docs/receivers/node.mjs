// Receives Pneumatic webhooks. Node 20 or later, no packages. Keep pneumatic-webhook.schema.json beside this file.
//   node node.mjs 8080
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const schema = JSON.parse(await readFile(new URL("pneumatic-webhook.schema.json", import.meta.url), "utf8"));
const LARGEST_BODY = 5_000_000;

/** Your work goes here. Pneumatic may deliver twice and in any order: make it safe to do again. */
function receive(payload) {
  const { task, workflow } = payload;
  console.log(
    payload.hook.event,
    task ? `task ${task.id}: ${task.name}` : `${workflow.id}: ${workflow.name}`,
  );
}

function typeOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/** Compares a value with a part of the schema. Returns what does not fit, one line each. */
function check(value, part, path) {
  if (part.$ref) return check(value, schema.$defs[part.$ref.slice("#/$defs/".length)], path);
  if (part.enum && !part.enum.includes(value)) return [`${path} should be one of ${part.enum.join(", ")}`];
  const type = typeOf(value);
  const wanted = part.type === undefined ? [type] : [part.type].flat();
  if (!wanted.includes(type) && !(type === "integer" && wanted.includes("number"))) {
    return [`${path} should be ${wanted.join(" or ")}, is ${type}`];
  }
  if (type === "array" && part.items) {
    return value.flatMap((item, index) => check(item, part.items, `${path}[${index}]`));
  }
  if (type !== "object") return [];
  const missing = (part.required ?? []).filter((name) => !Object.hasOwn(value, name));
  const named = Object.entries(part.properties ?? {}).filter(([name]) => Object.hasOwn(value, name));
  return [
    ...missing.map((name) => `${path}.${name} is missing`),
    ...named.flatMap(([name, inner]) => check(value[name], inner, `${path}.${name}`)),
  ];
}

/** Chooses the part of the schema that this payload should fit, and compares. */
function checkPayload(payload) {
  const subject = payload?.task ? "Task" : "Workflow";
  const workflow = payload?.task?.workflow ?? payload?.workflow;
  const age = typeOf(workflow) === "object" && "date_created" in workflow ? "classic" : "current";
  return check(payload, schema.$defs[`${age}${subject}Event`], "payload");
}

async function readBody(request) {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) {
    text += chunk;
    if (text.length > LARGEST_BODY) return null;
  }
  return text;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Answers one request: a status, and what to say. */
async function handle(request) {
  if (request.method !== "POST") return [405, { problems: ["Only POST is understood."] }];
  const text = await readBody(request);
  if (text === null) return [413, { problems: ["The body is too large."] }];
  const payload = parse(text);
  const problems = payload === undefined ? ["The body is not JSON."] : checkPayload(payload);
  // Pneumatic tries again only after an answer of 500 or more, so 400 refuses for good.
  if (problems.length > 0) return [400, { problems }];
  receive(payload);
  return [200, { received: payload.hook.event }];
}

const server = createServer(async (request, response) => {
  const [status, body] = await handle(request).catch((error) => [500, { problems: [String(error)] }]);
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
});

server.listen(Number(process.argv[2] ?? 8080), () =>
  console.log(`Listening on port ${server.address().port}`),
);
