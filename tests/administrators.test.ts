import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isRecord } from "../lib/http/json";
import { parsePolicy, type Policy } from "../lib/store/policy";
import { memberAt } from "./support/member-at";

const read = (path: string) => readFileSync(path, "utf8");
const schema: unknown = JSON.parse(read("public/managed-schema.json"));

const NIGHT = { from: 18 * 60, to: 8 * 60 };
/** What every example sets: each value there is. */
const EXPECTED: Required<Policy> = {
  server: "https://pneumatic.example.com",
  otherServers: false,
  fileService: "https://pneumatic.example.com/files",
  pollSeconds: 120,
  notifications: true,
  quietHours: [{ from: 0, to: 8 * 60 }, NIGHT, NIGHT, NIGHT, NIGHT, NIGHT, { from: 0, to: 0 }],
  automations: false,
};
const NAMES = Object.keys(EXPECTED).sort();

const namesOf = (value: unknown) => Object.keys(isRecord(value) ? value : {}).sort();

/** Why a value does not fit the browsers' kind of schema. */
function misfits(value: unknown, of: unknown, path = ""): string[] {
  const type = memberAt(of, "type");
  if (type === "object") {
    return Object.entries(isRecord(value) ? value : { [`${path} is no object`]: null }).flatMap(
      ([name, member]) => {
        const known = memberAt(of, "properties", name);
        return known === undefined
          ? [`${path}/${name} is unknown`]
          : misfits(member, known, `${path}/${name}`);
      },
    );
  }
  const fits =
    type === "integer"
      ? Number.isInteger(value) &&
        Number(value) >= Number(memberAt(of, "minimum")) &&
        Number(value) <= Number(memberAt(of, "maximum"))
      : typeof value === type;
  return fits ? [] : [`${path} is no ${String(type)}`];
}

/** Reads the keys below a branch of a registry file; numbers stand for truth where the schema says so, as in Chrome. */
function readRegistry(text: string, branch: string): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [, key = "", lines = ""] of text.matchAll(/^\[(.*)\]\r?\n((?:"[^\n]*\n?)*)/gm)) {
    if (!key.includes(branch)) continue;
    const [, , below] = /(.*?)\\policy(?:\\(\w+))?$/.exec(key) ?? [];
    const entries = [...lines.matchAll(/^"(\w+)"=(?:"(.*)"|dword:([0-9a-f]{8}))$/gm)].map(
      ([, name = "", words, number = ""]): [string, unknown] => {
        const whole = Number.parseInt(number, 16);
        const isFlag = memberAt(schema, "properties", name, "type") === "boolean";
        return [name, words ?? (isFlag ? whole === 1 : whole)];
      },
    );
    Object.assign(
      values,
      below === undefined ? Object.fromEntries(entries) : { [below]: Object.fromEntries(entries) },
    );
  }
  return values;
}

/** Reads the payload of a type from a configuration profile, without what every payload has. */
function readProfile(text: string, type: string): Record<string, unknown> {
  const start = text.indexOf(`<string>${type}</string>`);
  const payload = text.slice(start, text.indexOf("\n    </dict>", start));
  const quietHours = /<key>quietHours<\/key>\s*<dict>([^]*?)<\/dict>/.exec(payload);
  const readDict = (inside: string) =>
    Object.fromEntries(
      [...inside.matchAll(/<key>(\w+)<\/key>\s*<(?:(true|false)\/|(string|integer)>(.*?)<\/\3)>/g)].map(
        ([, name = "", flag, kind, words = ""]): [string, unknown] => {
          if (flag !== undefined) return [name, flag === "true"];
          return [name, kind === "integer" ? Number(words) : words];
        },
      ),
    );
  const { PayloadVersion: _, ...outside } = readDict(payload.replace(quietHours?.[0] ?? "", ""));
  return { ...outside, quietHours: readDict(quietHours?.[1] ?? "") };
}

const FOLDER = "docs/administrators";
const FIREFOX_ID = "workflow-inbox@workflow-inbox.org";
const EXAMPLES: [file: string, managed: unknown][] = [
  [
    "chrome-linux.json",
    memberAt(JSON.parse(read(`${FOLDER}/chrome-linux.json`)), "3rdparty", "extensions", "EXTENSION_ID"),
  ],
  [
    "firefox-policies.json",
    memberAt(
      JSON.parse(read(`${FOLDER}/firefox-policies.json`)),
      "policies",
      "3rdparty",
      "Extensions",
      FIREFOX_ID,
    ),
  ],
  [
    "chrome-windows.reg",
    readRegistry(read(`${FOLDER}/chrome-windows.reg`), String.raw`\3rdparty\extensions\EXTENSION_ID\policy`),
  ],
  [
    "chrome-macos.mobileconfig",
    readProfile(read(`${FOLDER}/chrome-macos.mobileconfig`), "com.google.Chrome.extensions.EXTENSION_ID"),
  ],
];

describe.each(EXAMPLES)("the ready file %s", (file, managed) => {
  it("fits the schema that the browsers check it with", () => {
    expect(misfits(managed, schema)).toEqual([]);
  });

  it("sets every value there is, and each is taken", () => {
    expect(parsePolicy(isRecord(managed) ? managed : {})).toEqual({ policy: EXPECTED, ignored: [] });
  });

  it("installs the extension for everybody", () => {
    expect(read(`${FOLDER}/${file}`)).toContain("force_installed");
  });
});

it("names the extension as its manifest does", () => {
  expect(read("wxt.config.ts")).toContain(`id: "${FIREFOX_ID}"`);
});

describe("the documentation for administrators", () => {
  const page = read("docs/administrators.md");

  it("explains every value that can be set, and no other", () => {
    const explained = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name = ""]) => name);
    expect(explained.sort()).toEqual(NAMES);
    expect(namesOf(memberAt(schema, "properties"))).toEqual(NAMES);
  });

  it("leads to every ready file", () => {
    for (const [file] of EXAMPLES) expect(page).toContain(`(administrators/${file})`);
  });
});
