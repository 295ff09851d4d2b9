/** What the server itself puts into the name of a new workflow (reference §14). */
export const NAME_VARIABLES = ["date", "template-name", "workflow-id", "workflow-starter"] as const;
export type NameVariable = (typeof NAME_VARIABLES)[number];

export type NamePiece =
  | { kind: "text"; text: string }
  | { kind: "variable"; variable: NameVariable }
  /** The value of a kickoff field. */
  | { kind: "field"; apiName: string };

/** The server cuts longer names. In characters, as Python counts them: see {@link cutName}. */
export const NAME_LIMIT = 120;

const USUAL_PATTERN = "{{date}} — {{template-name}}";

/** Reads the pattern after which the server names workflows. `pattern` is null where a template has none of its own. */
export function readNamePattern(pattern: string | null): NamePiece[] {
  return (pattern ?? USUAL_PATTERN)
    .split(/(\{\{[^{}]*\}\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const name = /^\{\{\s*(.*?)\s*\}\}$/.exec(part)?.[1];
      if (name === undefined) return { kind: "text", text: part };
      const variable = NAME_VARIABLES.find((known) => known === name);
      return variable ? { kind: "variable", variable } : { kind: "field", apiName: name };
    });
}

/** The name that a pattern is going to give, as far as that is known. `valueOf` gives what stands for a piece. */
export function previewName(
  pieces: NamePiece[],
  valueOf: (piece: Exclude<NamePiece, { kind: "text" }>) => string,
): string {
  const name = pieces.map((piece) => (piece.kind === "text" ? piece.text : valueOf(piece))).join("");
  return cutName(name.replace(/\s+/g, " ").trim());
}

/** A name as the server keeps it. */
export function cutName(name: string): string {
  return Array.from(name).slice(0, NAME_LIMIT).join("");
}
