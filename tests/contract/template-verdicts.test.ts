import { readFileSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHttp } from "../../lib/http/http";
import { createTemplate, getTemplate } from "../../lib/pneumatic/manage-templates";
import { checkTemplate } from "../../lib/templates/check-template";
import { exportTemplate } from "../../lib/templates/export-template";
import { importTemplate, type ImportedTemplate } from "../../lib/templates/import-template";
import type { KnownPeople } from "../../lib/templates/problem";
import { startSandbox, type Sandbox } from "../sandbox/sandbox.ts";
import { harborlight, type Role } from "../sandbox/world/harborlight.ts";
import { isRecord } from "../../lib/http/json.ts";
import { readScenarios } from "./recordings.ts";
import { sayAsServer } from "./template-verdict.ts";

const FILES = new URL("../fixtures/templates/", import.meta.url);
const files = readdirSync(FILES).toSorted();
const textOf = (file: string) => readFileSync(new URL(file, FILES), "utf8");

const { people, groups, roles } = harborlight();
const knownTo = (role: Role): KnownPeople => ({
  me: roles[role],
  users: people.map(({ id }) => id),
  groups: groups.map(({ id }) => id),
});

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ dialect: "v7.3" });
});
afterAll(() => sandbox.close());

const httpOf = (server: Sandbox, role: Role) =>
  createHttp({ baseUrl: server.url, key: server.keys[role], fetch });

function read(file: string, role: Role): Extract<ImportedTemplate, { kind: "template" }> {
  const imported = importTemplate(textOf(file), knownTo(role));
  if (imported.kind !== "template") throw new Error(`${file} holds no template`);
  return imported;
}

/** What the server says to a template: its refusal, or null. */
async function ask(body: Record<string, unknown>, role: Role) {
  const headers = { authorization: `Bearer ${sandbox.keys[role]}`, "content-type": "application/json" };
  const url = `${sandbox.url}/templates`;
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  const said: unknown = await answer.json();
  if (answer.status === 200) return null;
  return isRecord(said) ? { message: said.message, details: said.details } : said;
}

const verdictOf = ({ problems: [first], body }: ReturnType<typeof read>) =>
  first ? sayAsServer(first, body) : null;

describe("a file is judged before the request as the server judges it", () => {
  test("there are twenty of them, of both shapes, and each server's refusal once", () => {
    expect(files).toHaveLength(20);
    const imported = files.map((file) => read(file, "owner"));
    expect(imported.filter(({ classic }) => classic)).toHaveLength(12);
    const rules = imported.flatMap(({ problems }) => problems.map(({ rule }) => rule));
    expect(rules).toHaveLength(18);
    expect(new Set(rules).size).toBe(18);
  });

  test.each(files)("%s", async (file) => {
    const imported = read(file, "owner");
    expect(imported.problems.length).toBe(file.includes("-valid") ? 0 : 1);
    expect(verdictOf(imported)).toEqual(await ask({ ...imported.body, is_active: true }, "owner"));
  });

  test.each(["classic-valid.json", "current-valid.json"])("%s of somebody else's", async (file) => {
    const { body } = read(file, "owner");
    const mine = { ...body, owners: [{ type: "user", source_id: "1", role: "owner" }] };
    const [first] = checkTemplate(mine, knownTo("admin"));
    expect(first && sayAsServer(first, mine)).toEqual(await ask(mine, "admin"));
  });

  test.each(files)("%s is taken as a draft", async (file) => {
    const { body, draftProblems } = read(file, "owner");
    expect(draftProblems).toEqual([]);
    expect(await ask({ ...body, is_active: false }, "owner")).toBeNull();
  });
});

describe("what the real server was recorded to say", () => {
  const scenario = readScenarios("v7.3").find(({ name }) => name === "template-write");
  const written = (scenario?.exchanges ?? []).filter(
    ({ request, as }) =>
      request.method === "POST" &&
      request.path === "/templates" &&
      (as === "owner" || as === "admin") &&
      isRecord(request.body) &&
      request.body.is_active === true,
  );

  test("is recorded often enough", () => {
    expect(written.length).toBeGreaterThanOrEqual(25);
  });

  test.each(written.map((exchange) => [exchange.name, exchange] as const))(
    "%s",
    (_, { request, response, as }) => {
      const body = isRecord(request.body) ? request.body : {};
      const [first] = checkTemplate(body, knownTo(as === "admin" ? "admin" : "owner"));
      const said = isRecord(response.body) ? response.body : {};
      const verdict = response.status === 200 ? undefined : { message: said.message, details: said.details };
      expect(first && sayAsServer(first, body)).toEqual(verdict);
    },
  );
});

describe("a template goes round", () => {
  test.each(["v7.3", "documented"] as const)("from file to server to file (%s)", async (dialect) => {
    const server = await startSandbox({ dialect });
    const http = httpOf(server, "owner");
    const choice = dialect === "documented" ? "id" : "text";
    const { body, outline } = read("classic-valid.json", "owner");
    const made = await createTemplate(http, { ...body, is_active: true }, { choice });
    const id = made.ok ? (made.value.id ?? "") : "";
    const whole = await getTemplate(http, id);
    await server.close();
    if (!whole.ok) throw new Error(whole.failure.kind);
    const again = importTemplate(exportTemplate(whole.value.source) ?? "", knownTo("owner"));
    expect(again).toMatchObject({ kind: "template", problems: [], classic: false });
    const steps = again.kind === "template" ? again.outline.steps : [];
    expect(steps.map(({ name, performers }) => [name, performers])).toEqual(
      outline.steps.map(({ name, performers }) => [name, performers]),
    );
  });
});
