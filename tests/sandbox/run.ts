import { parseArgs } from "node:util";
import { DIALECT_NAMES } from "./dialect.ts";
import { startSandbox } from "./sandbox.ts";
import { ROLES } from "./world/harborlight.ts";

const { values } = parseArgs({
  options: {
    dialect: { type: "string", default: "v7.3" },
    port: { type: "string", default: "8010" },
    "puq-port": { type: "string", default: "8011" },
    tasks: { type: "string", default: "45" },
    latency: { type: "string", default: "0" },
    split: { type: "boolean", default: false },
  },
});

const dialect = DIALECT_NAMES.find((name) => name === values.dialect);
if (!dialect) {
  console.error(`--dialect is one of ${DIALECT_NAMES.join(", ")}.`);
  process.exit(1);
}

const sandbox = await startSandbox({
  dialect,
  port: Number(values.port),
  puqPort: Number(values["puq-port"]),
  tasks: Number(values.tasks),
  latencyMilliseconds: Number(values.latency),
  splitOrigins: values.split,
});

const { api, site, files, webSocket } = sandbox.addresses;
console.log(
  `Pneumatic sandbox (${dialect})\n  API        ${api}\n  web app    ${site}/auth/signin/\n  files      ${files}\n  socket     ${webSocket}/ws/events?auth_token=…\n`,
);
for (const role of ROLES) {
  const { email, password } = sandbox.logins[role];
  console.log(`  ${role.padEnd(10)} ${sandbox.keys[role].padEnd(36)} ${email} / ${password}`);
}
console.log(`\npuq.ai sandbox\n  API        ${sandbox.puq.url}\n  token      ${sandbox.puq.key}`);
console.log("\nStop with Ctrl+C.");

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    void sandbox.close().then(() => process.exit(0));
  });
}
