import type { Dialect } from "./dialect";
import type { OutputField } from "./output-field";

/** How a server wants options written, as far as the options of a template's form tell (reference §28). */
export function readChoice(fields: OutputField[]): Dialect["choice"] | undefined {
  const option = fields.flatMap(({ options }) => options)[0];
  if (!option) return undefined;
  if (option.apiName !== null) return "api-name";
  return option.id === null ? "text" : "id";
}
