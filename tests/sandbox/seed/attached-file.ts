import type { Addresses } from "../http/route.ts";
import type { State } from "../state.ts";

/** A file that was put on the server before the account was looked at. */
export interface AttachedFile {
  /** In the file service's own form; any text that is unique. */
  id: string;
  name: string;
  contentType: string;
  bytes: Uint8Array;
  ownerId: number;
}

/** Puts a file where this server keeps files and gives its address, for texts that link to it. */
export function attachFile(state: State, addresses: Addresses, file: AttachedFile): string {
  if (state.dialect.file === "link") {
    state.files.set(file.id, file);
    return `${addresses.files}/${file.id}`;
  }
  const id = state.nextId("attachment");
  const { name, bytes, contentType, ownerId } = file;
  const url = `${addresses.storage}/public/${id}/${name}`;
  state.attachments.set(id, {
    id,
    name,
    url,
    size: bytes.length,
    ownerId,
    contentType,
    signature: "",
    bytes,
    published: true,
  });
  return url;
}
