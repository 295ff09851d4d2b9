import type { PuqAccount } from "../../lib/store/stored";

/** Whether the person is told when this workflow fails. */
export const isWatched = ({ watched }: PuqAccount, id: string) =>
  watched.some(({ workflow }) => workflow === id);

/** Whether it has failed since the person last looked. */
export const isUnseen = ({ watched }: PuqAccount, id: string) =>
  watched.some(({ workflow, unseen }) => workflow === id && unseen);
