/**
 * Does work that must end in time, answer and body together. Late work is aborted, and not waited for even if it does
 * not listen.
 * @returns what the work gives, or `"late"`. Rejects as the work does.
 */
export async function withDeadline<T>(
  seconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | "late"> {
  const controller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<"late">();
  const timer = setTimeout(() => {
    resolve("late");
    controller.abort();
  }, seconds * 1000);
  try {
    return await Promise.race([work(controller.signal), promise]);
  } finally {
    clearTimeout(timer);
  }
}
