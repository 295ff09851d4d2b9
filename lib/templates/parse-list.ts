import { readFieldLine, type FieldLine } from "./field-line";
import { findMentions, type Mention, type Nameable } from "./find-mentions";

/** A step as it was written, before it has any names of the server's. */
export interface ListedStep {
  /** Counts from 1. */
  line: number;
  name: string;
  text: string[];
  items: string[];
  fields: FieldLine[];
  mentions: Nameable[];
}

/** What cannot be taken as it was meant. */
export interface ListRemark {
  kind: "noTitle" | "nobodyCalled" | "noFieldType" | "itemOutsideStep";
  line: number;
  text: string;
}

export interface ParsedList {
  name: string;
  text: string[];
  fields: FieldLine[];
  steps: ListedStep[];
  remarks: ListRemark[];
}

/**
 * Reads a plain list: the first heading names the template, each further one a step; bullets are items to tick,
 * `name: type*` asks for something (`*` that it must be answered), `@name` says who does the step. All else is text.
 */
export function parseList(source: string, people: Nameable[]): ParsedList {
  const list: ParsedList = { name: "", text: [], fields: [], steps: [], remarks: [] };
  const remark = (kind: ListRemark["kind"], line: number, text: string) =>
    list.remarks.push({ kind, line, text });
  source
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .forEach((written, index) => {
      const line = index + 1;
      const step = list.steps.at(-1);
      const { rest, mentions } = findMentions(written, people);
      takeMentions(mentions, line);
      const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(rest)?.[1];
      const item = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]?\]\s*)?(.+)$/.exec(rest)?.[1];
      const field = heading === undefined && readFieldLine((item ?? rest).replace(/\*\*/g, ""));
      if (heading !== undefined) takeHeading(heading, line, mentions);
      else if (field && field.type !== null) (step ?? list).fields.push(field);
      else if (field && field.required) remark("noFieldType", line, field.word);
      else if (item !== undefined && step) step.items.push(item);
      else {
        if (item !== undefined) remark("itemOutsideStep", line, item);
        if (mentions.length === 0 || rest !== "") (step ?? list).text.push(rest);
      }
      if (heading === undefined) step?.mentions.push(...mentions.flatMap(({ who }) => who ?? []));
    });
  if (list.name === "") remark("noTitle", 1, "");
  return list;

  function takeMentions(mentions: Mention[], line: number): void {
    for (const { who, text } of mentions) if (!who) remark("nobodyCalled", line, text);
  }

  function takeHeading(heading: string, line: number, mentions: Mention[]): void {
    if (list.name === "" && list.steps.length === 0) {
      list.name = heading;
      return;
    }
    const known = mentions.flatMap(({ who }) => who ?? []);
    list.steps.push({ line, name: heading, text: [], items: [], fields: [], mentions: known });
  }
}
