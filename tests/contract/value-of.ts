import type { Result } from "../../lib/http/failure";

/** What a call of the client gives. Throws with the failure where it gives none. */
export async function valueOf<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
