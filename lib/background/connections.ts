import type { Dialect } from "../fields/dialect";
import { connectionsItem } from "../store/items";
import type { Connection } from "../store/stored";

/** Finds a connection by its id, or null. */
export async function findConnection(id: string): Promise<Connection | null> {
  return (await connectionsItem.read()).find((connection) => connection.id === id) ?? null;
}

/** Changes a stored connection and resolves with it; with the given one if it was removed meanwhile. */
export async function changeConnection(
  connection: Connection,
  change: (stored: Connection) => Connection,
): Promise<Connection> {
  const stored = await connectionsItem.update((all) =>
    all.map((one) => (one.id === connection.id ? change(one) : one)),
  );
  return stored.find(({ id }) => id === connection.id) ?? change(connection);
}

/** Remembers how the server speaks, as seen in its latest answer (design §6). */
export async function learnDialect(connection: Connection, traits: Partial<Dialect>): Promise<Connection> {
  return changeConnection(connection, (stored) => ({ ...stored, dialect: { ...stored.dialect, ...traits } }));
}
