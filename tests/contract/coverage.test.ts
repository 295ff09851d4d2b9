import { existsSync, globSync, readFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { describe, expect, it, test } from "vitest";
import { COVERAGE, type CoverageRow } from "./coverage.ts";
import { DOCUMENTED_ENDPOINTS, type DocumentedEndpoint } from "./documented-endpoints.ts";

const TABLE = new URL("./coverage.md", import.meta.url).pathname;
const WORDS = { both: "both", classic: "as documented", today: "today's" };

const read = (path: string) => readFileSync(path, "utf8");
const rowsOf = ({ title }: Pick<DocumentedEndpoint, "title">) =>
  COVERAGE.filter((row) => row.title === title);
const nameOf = ({ title, speech }: CoverageRow) => `${title} (${WORDS[speech]})`;

/** Our own code beside the clients: whoever calls them does it for a screen. */
const callers = globSync("{components,lib/app,lib/background}/**/*.{ts,tsx}")
  .filter((path) => !/\.test\.tsx?$|\/testing\//.test(path.replaceAll("\\", "/")))
  .map(read)
  .join("\n");

/** A function of the client may stand behind another one that chooses between servers. */
const clients = globSync("lib/{pneumatic,puq}/*.ts")
  .filter((path) => !path.endsWith(".test.ts"))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: read(path) }));

test("17 endpoints of Pneumatic and 6 of puq.ai are documented", () => {
  const count = (system: DocumentedEndpoint["system"]) =>
    DOCUMENTED_ENDPOINTS.filter((endpoint) => endpoint.system === system).length;
  expect([count("Pneumatic"), count("puq.ai")]).toEqual([17, 6]);
});

describe("each documented endpoint", () => {
  it.each(DOCUMENTED_ENDPOINTS)("$title is used, for each kind of server where these differ", (endpoint) => {
    const speeches = rowsOf(endpoint).map(({ speech }) => speech);
    expect(speeches.toSorted()).toEqual(endpoint.differs ? ["classic", "today"] : ["both"]);
  });

  it("is known under its documented title", () => {
    const known = DOCUMENTED_ENDPOINTS.map(({ title }) => title);
    const named = COVERAGE.map(({ title }) => title);
    expect(named.filter((title) => !known.includes(title))).toEqual([]);
  });
});

describe.each(COVERAGE.map((row) => ({ name: nameOf(row), row })))("$name", ({ row }) => {
  it("has no empty cell", () => {
    const { request, client, screen, test: used } = row;
    expect([request, client.file, client.name, screen, used.file, used.title]).not.toContain("");
  });

  it("has a client function, which more than the client itself uses", () => {
    const { file, name } = row.client;
    expect(read(file)).toMatch(new RegExp(`export (?:async )?function ${name}\\b`));
    const others = clients.filter(({ path }) => path !== file).map(({ text }) => text);
    const word = new RegExp(`\\b${name}\\b`);
    expect([callers, ...others].some((text) => word.test(text))).toBe(true);
  });

  it("has a screen", () => {
    expect(existsSync(row.screen)).toBe(true);
  });

  it("has an end-to-end test", () => {
    expect(read(row.test.file)).toContain(`"${row.test.title}"`);
  });
});

test.each(COVERAGE.filter(({ speech }) => speech === "classic"))(
  "$title is tested end to end on a server that is as documented",
  (row) => {
    expect(read(row.test.file)).toContain('"documented"');
  },
);

test("the table says all this", async () => {
  const lines = DOCUMENTED_ENDPOINTS.flatMap((endpoint, index) =>
    rowsOf(endpoint).map(
      (row) =>
        `| ${index + 1} | ${endpoint.system} | ${row.title} | ${WORDS[row.speech]} | \`${row.request}\` | \`${row.client.name}\` | ${row.screen} | ${row.test.file.replace("tests/e2e/", "")}: ${row.test.title} |`,
    ),
  );
  const text = [
    "# What uses each documented endpoint",
    "",
    "Written by `coverage.test.ts` (`npx vitest run --project contract tests/contract/coverage.test.ts -u`) from `coverage.ts`. Servers “as documented” and today's are told apart where they differ.",
    "",
    "| # | system | documented title | servers | request | client function | screen | end-to-end test |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
  const options = await resolveConfig(TABLE);
  await expect(await format(text, { ...options, parser: "markdown" })).toMatchFileSnapshot(TABLE);
});
