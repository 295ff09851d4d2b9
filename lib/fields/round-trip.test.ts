import fc from "fast-check";
import { expect, test } from "vitest";
import { CURRENT_DIALECT, type Dialect } from "./dialect";
import { encodeValue } from "./encode";
import { cleanFileName } from "./file-links";
import { normalizeNumber } from "./number";
import { readOptions, type RawOption } from "./options";
import type { FieldValue, Option, PersonReference, RemoteFile } from "./output-field";
import { parseValue, readLooseText, type RawValue } from "./parse-value";
import { EARLIEST_SECONDS, LATEST_SECONDS } from "./validate";
import { normalizeUrl } from "./web-address";

const DIALECTS: Record<string, Dialect> = {
  "v7.3": CURRENT_DIALECT,
  "v6.2": { ...CURRENT_DIALECT, file: "attachment-id" },
  "v5.0": { ...CURRENT_DIALECT, choice: "api-name", file: "attachment-id" },
  documented: { choice: "id", date: "iso", person: "id", file: "attachment-id", complete: "workflow" },
};
const USERS = [
  { id: 4, name: "Jun Watanabe", email: "jun@a.test", active: true, guest: false },
  { id: 5, name: "Elif, the second", email: "elif@a.test", active: true, guest: false },
];
const GROUPS = [{ id: 2, name: "Café & Content", members: [] }];

/** The server's options: texts or objects, by dialect. */
function offer(texts: string[], { choice }: Dialect): RawOption[] {
  if (choice === "text") return texts;
  return texts.map((text, index) => ({ id: 100 + index, apiName: `opt-${index}`, text, selected: false }));
}

/** What a server keeps of what it was sent, and how it shows it afterwards (reference §9, §11, §28). */
function store(
  type: FieldValue["type"],
  sent: unknown,
  rawOptions: RawOption[],
  dialect: Dialect,
  files: RemoteFile[],
) {
  const raw: RawValue = {
    value: sent ?? "",
    markdown: null,
    userId: null,
    groupId: null,
    options: rawOptions,
    attachments: [],
  };
  const wanted = [sent].flat();
  switch (type) {
    case "date":
      return { ...raw, value: readLooseText(sent) };
    case "radio":
    case "dropdown":
    case "checkbox": {
      const isChosen = (option: RawOption) =>
        typeof option === "string"
          ? wanted.includes(option)
          : wanted.includes(option.apiName) || wanted.includes(option.id);
      const texts = rawOptions
        .filter(isChosen)
        .map((option) => (typeof option === "string" ? option : option.text));
      const options = rawOptions.map((option) =>
        typeof option === "string" ? option : { ...option, selected: isChosen(option) },
      );
      return { ...raw, value: texts.join(", "), options };
    }
    case "user": {
      const user = USERS.find(({ id, email }) => sent === id || sent === email);
      const group = GROUPS.find(({ name }) => sent === name);
      const value = user?.name ?? group?.name ?? "";
      return { ...raw, value, userId: user?.id ?? null, groupId: group?.id ?? null };
    }
    case "file": {
      const stored = files.filter((file) => wanted.includes(file.attachmentId));
      if (dialect.file === "link") return { ...raw, value: "", markdown: wanted.join(", ") };
      return {
        ...raw,
        value: "",
        attachments: stored.map(({ attachmentId, name, url }) => ({ id: attachmentId, name, url })),
      };
    }
    default:
      return raw;
  }
}

/**
 * Characters that have made trouble somewhere: accents, wide ones, Markdown, quotes, NUL, half a pair, marks that combine
 * or turn the direction.
 */
const TROUBLE = [
  ...Array.from("abé漢🧋 ](),![|\"'<&\\*\n\0"),
  "\ud800",
  "\udfff",
  "e\u0301\u0327",
  "\u202e",
  "ש",
  ", ",
];
const anyText = fc.oneof(
  { weight: 30, arbitrary: fc.string({ unit: fc.constantFrom(...TROUBLE), maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom("W".repeat(10_000), "a, ".repeat(3_000)) },
);

/** A server that gives no more than the texts of what was chosen cannot tell `A, B` from `A` and `B`. */
const optionTexts = ({ choice }: Dialect) =>
  fc.uniqueArray(
    anyText.filter(
      (text) => text !== "" && text === text.trim() && !(choice === "text" && text.includes(", ")),
    ),
    { minLength: 1, maxLength: 8 },
  );
const people: PersonReference[] = [
  ...USERS.map(({ id, name }) => ({ kind: "user" as const, id, name, email: null })),
  ...GROUPS.map(({ id, name }) => ({ kind: "group" as const, id, name, email: null })),
];

function values(options: Option[], dialect: Dialect): fc.Arbitrary<FieldValue> {
  const keys = options.map((option) => option.key);
  const digits = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number.toFixed(4));
  const files = fc
    .uniqueArray(fc.tuple(anyText, fc.uuid()), {
      selector: ([, id]) => id,
      maxLength: 4,
    })
    .map((all) =>
      all.map(([name, id], index) => ({
        kind: "remote" as const,
        name: cleanFileName(name),
        url: `https://files.example.com/${id}`,
        attachmentId: dialect.file === "link" ? null : index,
      })),
    );
  const moments = fc
    .integer({ min: EARLIEST_SECONDS * 1000, max: LATEST_SECONDS * 1000 })
    .map((at) => at / 1000);
  return fc.oneof(
    fc.record({ type: fc.constantFrom("string", "text"), text: anyText }),
    fc.record({ type: fc.constant("number" as const), text: digits.map(normalizeNumber) }),
    fc.record({ type: fc.constant("url" as const), text: anyText.map(normalizeUrl) }),
    fc.record({ type: fc.constant("date" as const), seconds: fc.option(moments) }),
    fc.record({ type: fc.constantFrom("radio", "dropdown"), choice: fc.option(fc.constantFrom(...keys)) }),
    fc.record({ type: fc.constant("checkbox" as const), choices: fc.subarray(keys) }),
    fc.record({
      type: fc.constant("user" as const),
      person: fc.option(
        fc.constantFrom(...people.filter(({ kind }) => dialect.person !== "id" || kind === "user")),
      ),
    }),
    fc.record({ type: fc.constant("file" as const), files }),
  );
}

test.each(Object.entries(DIALECTS))("%s: what is written is read back as it was", (_, dialect) => {
  const cases = optionTexts(dialect).chain((texts) => {
    const rawOptions = offer(texts, dialect);
    const options = readOptions(rawOptions);
    return fc.record({
      rawOptions: fc.constant(rawOptions),
      options: fc.constant(options),
      value: values(options, dialect),
    });
  });
  fc.assert(
    fc.property(cases, ({ rawOptions, options, value }) => {
      const written = encodeValue(value, options, dialect, { users: USERS, groups: GROUPS });
      const files = value.type === "file" ? value.files.filter((file) => file.kind === "remote") : [];
      const sent = written.ok ? written.value : written.problem;
      expect(parseValue(value.type, store(value.type, sent, rawOptions, dialect, files), options)).toEqual(
        value,
      );
    }),
    { numRuns: Number(process.env.SOAK_CASES ?? 5_000) / 20 },
  );
});

test("a group whose name another one has is never guessed", () => {
  const name = anyText.filter((text) => text !== "" && text.length < 100);
  fc.assert(
    fc.property(name, fc.boolean(), (text, isLoud) => {
      const other = isLoud ? text.toUpperCase() : text;
      fc.pre(other.toLowerCase() === text.toLowerCase());
      const groups = [
        { id: 2, name: text, members: [] },
        { id: 3, name: other, members: [] },
      ];
      const person = { kind: "group" as const, id: 2, name: text, email: null };
      const written = encodeValue({ type: "user", person }, [], CURRENT_DIALECT, { users: [], groups });
      expect(written).toMatchObject({ ok: false, problem: { code: "person-ambiguous" } });
    }),
  );
});
