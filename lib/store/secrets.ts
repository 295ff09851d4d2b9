import { readStore, transact } from "./database";
import { secretItem } from "./items";

/** Which key: it belongs to a connection and to the origin of its API, and lives as long as `remember` says. */
export interface KeyOwner {
  id: string;
  api: string;
  remember: boolean;
}

const WRAPPING_KEY = "v1";
const area = (owner: KeyOwner) => (owner.remember ? "local" : "session");

/**
 * Encrypts and stores a connection's key. The wrapping key cannot be exported and lies in IndexedDB; the API's origin is
 * bound in, so that a ciphertext moved to another server's connection does not open.
 */
export async function writeKey(owner: KeyOwner, key: string): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: bindTo(owner) },
    await openWrappingKey(),
    new TextEncoder().encode(key),
  );
  await secretItem(owner.id, area(owner)).write({ iv: toBase64(iv), data: toBase64(new Uint8Array(data)) });
  await secretItem(owner.id, owner.remember ? "session" : "local").remove();
}

/**
 * Reads a connection's key. Null when it was forgotten or can no longer be opened: the person enters it again.
 * Rejects when the database cannot be read, which may be over the next time.
 */
export async function readKey(owner: KeyOwner): Promise<string | null> {
  const stored = await secretItem(owner.id, area(owner)).read();
  if (!stored) return null;
  const wrappingKey = await openWrappingKey();
  try {
    const opened = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: fromBase64(stored.iv), additionalData: bindTo(owner) },
      wrappingKey,
      fromBase64(stored.data),
    );
    return new TextDecoder().decode(opened);
  } catch {
    return null;
  }
}

/** Forgets a connection's key, wherever it lies. */
export async function deleteKey(connection: string): Promise<void> {
  await secretItem(connection, "local").remove();
  await secretItem(connection, "session").remove();
}

async function openWrappingKey(): Promise<CryptoKey> {
  const existing = await readStore("wrapping-keys", (store) => store.get(WRAPPING_KEY));
  if (existing) return existing;
  const created = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  return transact(["wrapping-keys"], async (transaction) => {
    const store = transaction("wrapping-keys");
    const present = await store.get(WRAPPING_KEY);
    if (!present) await store.put(created, WRAPPING_KEY);
    return present ?? created;
  });
}

const bindTo = (owner: KeyOwner) => new TextEncoder().encode(`${new URL(owner.api).origin} ${owner.id}`);

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
