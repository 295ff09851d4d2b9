import { computed } from "@preact/signals";
import { nameAccounts, type AccountName } from "../../lib/app/account-names";
import { connections } from "../../lib/app/stored-state";
import type { Connection } from "../../lib/store/stored";

const names = computed(() => nameAccounts(connections.value));

/** How a connection's account is told from the others; undefined for one that was removed. */
export const accountName = ({ id }: Pick<Connection, "id">): AccountName | undefined => names.value.get(id);
