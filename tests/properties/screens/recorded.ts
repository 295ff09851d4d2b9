import { bodiesOf } from "../recorded-answers";

/** Answers as recorded, and the ways of the addresses that they stand behind. */
export const RECORDED = {
  tasks: { at: /^\/v3\/tasks$/, bodies: bodiesOf("/v3\\/tasks$") },
  titles: { at: /titles-by-tasks$/, bodies: bodiesOf("titles-by-tasks$") },
  task: { at: /^\/v2\/tasks\/[^/]+$/, bodies: bodiesOf("/v2\\/tasks\\/(?!webhook-example)([\\w%-]+)$") },
  events: { at: /^\/v2\/tasks\/[^/]+\/events$/, bodies: bodiesOf("GET ^\\/v2\\/tasks\\/(\\d+)\\/events$") },
  workflow: { at: /^\/workflows\/[^/]+$/, bodies: bodiesOf("GET ^\\/workflows\\/(\\d+)$") },
  workflows: { at: /^\/workflows$/, bodies: bodiesOf("GET ^\\/workflows$") },
  values: { at: /^\/workflows\/fields$/, bodies: bodiesOf("/workflows\\/fields$") },
  users: { at: /^\/accounts\/users$/, bodies: bodiesOf("accounts\\/users$") },
  groups: { at: /^\/accounts\/groups$/, bodies: bodiesOf("accounts\\/groups$") },
  keys: { at: /api-keys$/, bodies: bodiesOf("GET ^\\/accounts\\/(?:users\\/(\\d+)\\/)?api-keys$") },
  templates: { at: /^\/templates$/, bodies: bodiesOf("GET ^\\/templates$") },
  template: { at: /^\/templates\/[^/]+$/, bodies: bodiesOf("GET ^\\/templates\\/(\\d+)$") },
  automations: { at: /^\/v1\/workflows$/, bodies: bodiesOf("puq list-workflows") },
  automation: { at: /^\/v1\/workflows\/[^/]+$/, bodies: bodiesOf("puq get-workflow") },
  versions: { at: /\/versions$/, bodies: bodiesOf("puq list-versions") },
  version: { at: /^\/v1\/workflows\/versions\//, bodies: bodiesOf("puq get-version") },
  runs: { at: /^\/v1\/executions$/, bodies: bodiesOf("puq list-executions") },
  run: { at: /^\/v1\/executions\/[^/]+$/, bodies: bodiesOf("puq get-execution") },
};

interface List {
  at: RegExp;
  items: unknown[];
  wrap: (items: unknown[]) => unknown;
}

/** The longest of some recorded lists that fits on a screen, and how to put other items in their place. */
export function listOf({ at, bodies }: { at: RegExp; bodies: object[] }, most = 8): List {
  const lists = bodies.flatMap((body): List[] => {
    const name = Object.keys(body).find((one) => Array.isArray(Reflect.get(body, one))) ?? "";
    const items: unknown = Array.isArray(body) ? body : Reflect.get(body, name);
    if (!Array.isArray(items) || items.length > most) return [];
    return [{ at, items, wrap: Array.isArray(body) ? (others) => others : (others) => ({ [name]: others }) }];
  });
  const [longest] = lists.toSorted((one, other) => other.items.length - one.items.length);
  if (!longest || longest.items.length < 2) throw new Error(`No list was recorded behind ${at.source}.`);
  return longest;
}
