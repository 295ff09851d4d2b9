import { isRecord } from "../http/json";
import { mapList, mapObjects, readText, type JsonObject, type JsonPath } from "./json";
import { writeChoices } from "./write-choices";

/** A template in the shape today's server takes. */
export interface ConvertedTemplate {
  body: JsonObject;
  /** It came in the documented shape. */
  classic: boolean;
  /** Where in the source stands what is at this place of the body. */
  sourceOf: (path: JsonPath) => JsonPath;
}

/** What a server makes up itself, or what belongs to one account alone: not part of a template that is passed on. */
const OF_ONE_SERVER = [
  "id",
  "is_public",
  "is_embedded",
  "public_url",
  "embed_url",
  "public_success_url",
  "updated_by",
  "date_updated",
  "date_updated_tsp",
  "is_editable",
  "tasks_count",
  "performers_count",
  "workflows_count",
];

/** A step's place among the others is worked out by the server from its conditions. */
const OF_A_STEP = ["id", "parents", "ancestors"];

/**
 * Brings a template of either shape into today's: owners with roles, options as objects with a text, ids of people as
 * texts, steps with numbers, choices in conditions as texts (reference §23, §27 and §30, item 19). What one server alone
 * knows is left out, so that an import never changes or publishes anything. What is not a list or an object stays as it
 * is, for the check to name.
 */
export function convertTemplate(source: JsonObject): ConvertedTemplate {
  const classic = "template_owners" in source && !("owners" in source);
  const { template_owners: ids, ...rest } = without(source, OF_ONE_SERVER);
  const body: JsonObject = classic ? { ...rest, owners: mapList(ids, ownerOf) } : rest;
  if (isRecord(body.kickoff)) body.kickoff = convertForm(body.kickoff);
  if (Array.isArray(body.tasks)) body.tasks = body.tasks.map(convertStep);
  return {
    body: writeChoices(body, "text"),
    classic,
    sourceOf: ([first, ...others]) => [
      classic && first === "owners" ? "template_owners" : (first ?? ""),
      ...others,
    ],
  };
}

function without(object: JsonObject, names: string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

const ownerOf = (id: unknown) => ({ type: "user", source_id: readText(id), role: "owner" });

function convertForm(form: JsonObject): JsonObject {
  const { id: _, ...rest } = form;
  if ("fields" in rest) rest.fields = mapObjects(rest.fields, convertField);
  if ("fieldsets" in rest) rest.fieldsets = mapObjects(rest.fieldsets, convertForm);
  return rest;
}

function convertField(field: JsonObject): JsonObject {
  const { id: _, ...rest } = field;
  if ("selections" in rest) {
    rest.selections = mapList(rest.selections, (option) =>
      isRecord(option) ? without(option, ["id"]) : { value: option },
    );
  }
  return rest;
}

function convertStep(step: unknown, index: number): unknown {
  if (!isRecord(step)) return step;
  const { raw_performers: performers, ...rest } = convertForm(without(step, OF_A_STEP));
  return {
    ...rest,
    number: rest.number ?? index + 1,
    raw_performers: mapObjects(performers ?? [], (performer) => ({
      ...without(performer, ["id"]),
      source_id: typeof performer.source_id === "number" ? String(performer.source_id) : performer.source_id,
    })),
  };
}
