/** What tells an item of a list apart, as a number or a text; undefined where nothing does. */
export const idOf = (item: unknown): string | undefined =>
  JSON.stringify(Reflect.get(Object(item), "id"))?.replaceAll('"', "");
