import { isRecord, textOrNull } from "./json";

/** What a JSON error body says, whichever of the families of reference §3 it belongs to. */
export interface ErrorBody {
  message: string | null;
  /** The output field the server complains about. */
  field: string | null;
  /** The body or query name the server complains about. */
  parameter: string | null;
  retryAfterSeconds: number | null;
}

const SILENT: ErrorBody = { message: null, field: null, parameter: null, retryAfterSeconds: null };

/** Families A and B of reference §3, the file service's (reference §31.5) and puq.ai's (puq reference §1.2): named members. */
function readNamedMembers(body: Record<string, unknown>): ErrorBody {
  const details = isRecord(body.details) ? body.details : {};
  return {
    message: textOrNull(body.message) ?? textOrNull(body.detail) ?? textOrNull(body.error),
    field: textOrNull(details.api_name),
    parameter: textOrNull(details.name),
    retryAfterSeconds: typeof body.retry_after === "number" ? body.retry_after : null,
  };
}

/** Family C of reference §3: `{"status": ["…"]}`. */
function readKeyedLists(body: Record<string, unknown>): ErrorBody {
  for (const [parameter, messages] of Object.entries(body)) {
    const message = Array.isArray(messages) ? textOrNull(messages[0]) : null;
    if (message !== null) return { ...SILENT, message, parameter };
  }
  return SILENT;
}

/** Reads an error body that was JSON. Never fails: what is not understood is null. */
export function readErrorBody(body: unknown): ErrorBody {
  if (Array.isArray(body)) return { ...SILENT, message: textOrNull(body[0]) };
  if (!isRecord(body)) return SILENT;
  const named = readNamedMembers(body);
  return named.message === null
    ? { ...readKeyedLists(body), retryAfterSeconds: named.retryAfterSeconds }
    : named;
}
