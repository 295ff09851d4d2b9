import { useEffect, useState } from "preact/hooks";
import type { Followed } from "../../lib/app/stored-task";

/** Follows a stored value for as long as the component is shown. */
export function useFollowed<Value>(follow: () => Followed<Value>): Value | null | undefined {
  const [followed] = useState(follow);
  useEffect(() => () => followed.stop(), [followed]);
  return followed.value.value;
}
