/** What the server puts into the name of a new workflow (reference §14). */
export type NameVariable = "date" | "template-name" | "workflow-id" | "workflow-starter";

export type NamePiece =
  | { kind: "text"; text: string }
  | { kind: "variable"; variable: NameVariable }
  /** The value of a kickoff field. */
  | { kind: "field"; apiName: string };

/** The server cuts longer names. */
export const NAME_LIMIT = 120;

const USUAL_PATTERN = "{{date}} — {{template-name}}";
const VARIABLES: NameVariable[] = ["date", "template-name", "workflow-id", "workflow-starter"];

/** Reads the pattern after which the server names workflows. `pattern` is null where a template has none of its own. */
export function readNamePattern(pattern: string | null): NamePiece[] {
  return (pattern ?? USUAL_PATTERN)
    .split(/(\{\{[^{}]*\}\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const name = /^\{\{\s*(.*?)\s*\}\}$/.exec(part)?.[1];
      if (name === undefined) return { kind: "text", text: part };
      const variable = VARIABLES.find((known) => known === name);
      return variable ? { kind: "variable", variable } : { kind: "field", apiName: name };
    });
}

/** The name that a pattern is going to give, as far as that is known. `valueOf` gives what stands for a piece. */
export function previewName(
  pieces: NamePiece[],
  valueOf: (piece: Exclude<NamePiece, { kind: "text" }>) => string,
): string {
  const name = pieces.map((piece) => (piece.kind === "text" ? piece.text : valueOf(piece))).join("");
  return Array.from(name.replace(/\s+/g, " ").trim()).slice(0, NAME_LIMIT).join("");
}
