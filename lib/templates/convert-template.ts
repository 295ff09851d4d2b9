import { isRecord } from "../http/json";
import { readList, readObject, readText, type JsonObject, type JsonPath } from "./json";

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
  writeChoicesAsTexts(body);
  return {
    body,
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

const mapList = (value: unknown, map: (item: unknown, index: number) => unknown) =>
  Array.isArray(value) ? value.map(map) : value;

const mapObjects = (value: unknown, map: (item: JsonObject, index: number) => unknown) =>
  mapList(value, (item, index) => (isRecord(item) ? map(item, index) : item));

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

/** Today a condition compares the text of an option; older templates hold its api name or id, which never matches. */
function writeChoicesAsTexts(body: JsonObject): void {
  const forms = [readObject(body.kickoff), ...readList(body.tasks).map(readObject)];
  const texts = new Map<string, string>();
  for (const form of forms.flatMap((one) => [one, ...readList(one.fieldsets).map(readObject)])) {
    for (const field of readList(form.fields).map(readObject)) {
      for (const option of readList(field.selections).map(readObject)) {
        texts.set(`${readText(field.api_name)} ${readText(option.api_name)}`, readText(option.value));
      }
    }
  }
  body.tasks = mapObjects(body.tasks, (step) => ({
    ...step,
    ...("conditions" in step && {
      conditions: mapObjects(step.conditions, (condition) => ({
        ...condition,
        rules: mapObjects(condition.rules, (rule) => ({
          ...rule,
          predicates: mapObjects(rule.predicates, (predicate) => {
            const text = texts.get(`${readText(predicate.field)} ${readText(predicate.value)}`);
            return text === undefined || text === "" ? predicate : { ...predicate, value: text };
          }),
        })),
      })),
    }),
  }));
}
