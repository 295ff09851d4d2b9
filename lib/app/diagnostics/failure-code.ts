import type { Failure } from "../../http/failure";
import type { Obstacle } from "../../store/stored";

/**
 * A failure in short: its kind, the status and where it came from, such as `server 502 /v3/tasks`. Words of the server and
 * what was asked for stay out of it, because both may repeat what a person typed.
 */
export function failureCode(failure: Failure): string {
  const status = "status" in failure && failure.status ? String(failure.status) : "";
  return [failure.kind, status, pathOf(failure.url)].filter((part) => part !== "").join(" ");
}

/** An obstacle in short, without the name of a file or person. */
export function obstacleCode(obstacle: Obstacle): string {
  return obstacle.reason === "refused" ? `refused: ${failureCode(obstacle.failure)}` : obstacle.reason;
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : "";
}
