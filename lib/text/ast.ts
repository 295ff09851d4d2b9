/** Text of the server's kind of Markdown (reference §21) as plain data. Nothing in here is HTML, nothing is trusted. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "strong" | "emphasis" | "deleted"; children: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "break" }
  /** `url` is what the author wrote. It becomes an address only through `safeLink`. */
  | { kind: "link"; url: string; children: Inline[] }
  | { kind: "image"; url: string; name: string; entity: "image" | "video" | "file" }
  | { kind: "mention"; name: string; person: number }
  /** A checklist item at its place in the text, by the api names of checklist and item. */
  | { kind: "check"; checklist: string; item: string; children: Inline[] };

export interface ListItem {
  /** Set for `- [x]` items, which are only a picture of a box. */
  ticked: boolean | null;
  blocks: Block[];
}

export type Alignment = "left" | "center" | "right" | null;

export type Block =
  | { kind: "paragraph"; children: Inline[] }
  | { kind: "heading"; level: number; children: Inline[] }
  | { kind: "list"; start: number | null; items: ListItem[] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "code"; text: string }
  | { kind: "table"; align: Alignment[]; head: Inline[][]; rows: Inline[][][] }
  | { kind: "rule" };

export interface ParsedText {
  blocks: Block[];
  /** The text was too long to be shown whole. */
  cut: boolean;
}
