import { signal } from "@preact/signals";

/** Where one is on the page: a room, for an account, and what is open in it. It lives in the address. */
export interface ManagePlace {
  room: string;
  connection: string;
  /** What is open in the room, as the room itself reads it. */
  rest: string[];
}

/** Reads a place from an address' fragment, such as `#/templates/<connection>/17`. What is missing is empty. */
export function parsePlace(hash: string): ManagePlace {
  const [room = "", connection = "", ...rest] = hash.replace(/^#\/?/, "").split("/").map(decodePart);
  return { room, connection, rest: rest.filter(Boolean) };
}

/** Writes a place as a fragment. */
export function formatPlace({ room, connection, rest }: ManagePlace): string {
  return `#/${[room, connection, ...rest].map(encodeURIComponent).join("/")}`;
}

export const place = signal<ManagePlace>(parsePlace(""));

/** Follows the address of this page. */
export function startPlace(page: Pick<typeof globalThis, "location" | "addEventListener">): void {
  const take = () => {
    place.value = parsePlace(page.location.hash);
  };
  take();
  page.addEventListener("hashchange", take);
}

/** Goes to another place; the browser's back button leads back. */
export function goToPlace(next: ManagePlace): void {
  globalThis.location.hash = formatPlace(next);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
