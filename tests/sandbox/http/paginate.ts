import type { SandboxRequest } from "./request.ts";

/**
 * A list the way `LimitOffsetPagination` without a default gives it: bare without a usable `limit`, else in an envelope
 * with absolute links (reference §5).
 *
 * @param defaultLimit Set for the lists that are always in an envelope.
 */
export function paginate<T>(
  request: SandboxRequest,
  rows: T[],
  present: (row: T) => unknown,
  defaultLimit: number | null = null,
): unknown {
  const limit = positive(request.query.get("limit")) ?? defaultLimit;
  if (limit === null) return rows.map(present);
  const offset = Math.max(0, Number(request.query.get("offset") ?? 0) || 0);
  return {
    count: rows.length,
    next: offset + limit < rows.length ? link(request, limit, offset + limit) : null,
    previous: offset > 0 ? link(request, limit, offset - limit) : null,
    results: rows.slice(offset, offset + limit).map(present),
  };
}

function positive(text: string | null): number | null {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : null;
}

function link(request: SandboxRequest, limit: number, offset: number): string {
  const query = new URLSearchParams(request.query);
  query.set("limit", String(limit));
  if (offset > 0) query.set("offset", String(offset));
  else query.delete("offset");
  query.sort();
  return `${request.origin}${request.path}?${query.toString()}`;
}
