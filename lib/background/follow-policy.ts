import { connectionsItem } from "../store/items";
import { isSetServer, readPolicy } from "../store/policy";

/** Gives the connections the file service that an administrator has set. The rest of a policy is read where it counts. */
export async function followPolicy(): Promise<void> {
  const { server, fileService } = (await readPolicy()).policy;
  if (fileService === undefined) return;
  await connectionsItem.update((all) =>
    all.map((one) =>
      server === undefined || isSetServer(server, one) ? { ...one, files: fileService } : one,
    ),
  );
}
