import { mapObjects, readObject, readObjects, readText, type JsonObject } from "./json";

/**
 * Writes the options that conditions compare with as the server wants them: today by their texts, since an api name is
 * taken and never matches; before v6 by their api names (reference §28 and §30, item 19). What names no option stays.
 */
export function writeChoices(body: JsonObject, by: "text" | "apiName"): JsonObject {
  const forms = [readObject(body.kickoff), ...readObjects(body.tasks)];
  const written = new Map<string, string>();
  for (const form of forms.flatMap((one) => [one, ...readObjects(one.fieldsets)])) {
    for (const field of readObjects(form.fields)) {
      for (const option of readObjects(field.selections)) {
        const [text, apiName] = [readText(option.value), readText(option.api_name)];
        if (text === "" || apiName === "") continue;
        const [from, to] = by === "text" ? [apiName, text] : [text, apiName];
        written.set(`${readText(field.api_name)} ${from}`, to);
      }
    }
  }
  if (written.size === 0) return body;
  const writePredicate = (predicate: JsonObject) => {
    const value = written.get(`${readText(predicate.field)} ${readText(predicate.value)}`);
    return value === undefined ? predicate : { ...predicate, value };
  };
  return inside(body, "tasks", (step) =>
    inside(step, "conditions", (condition) =>
      inside(condition, "rules", (rule) => inside(rule, "predicates", writePredicate)),
    ),
  );
}

/** An object with the objects of one of its lists changed; without that list it stays as it is. */
function inside(object: JsonObject, list: string, change: (item: JsonObject) => JsonObject): JsonObject {
  return list in object ? { ...object, [list]: mapObjects(object[list], change) } : object;
}
