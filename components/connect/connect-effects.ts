import type { ConnectRequest } from "../../lib/app/connect-server";
import type { Result } from "../../lib/http/failure";
import type { Answer, CommandInput, CommandName, ServerAddress } from "../../lib/messages/command";
import type { Connection } from "../../lib/store/stored";

/** Everything connecting does outside the page, passed in so that tests need no browser. */
export interface ConnectEffects {
  /** Asks the background. */
  send: <Name extends CommandName>(name: Name, input: CommandInput<Name>) => Promise<Answer<Name>>;
  /** Finds the API behind an address a person typed or pasted: an API address, or any page of the web app. */
  discover: (address: string) => Promise<Result<ServerAddress>>;
  /** Signs in, checks the account, stores the connection. */
  connect: (request: ConnectRequest) => Promise<Result<Connection>>;
  /** Asks the browser for hosts, with notifications if wanted. Only straight from a click (see `requestAccess`). */
  requestAccess: (origins: string[], notifications: boolean) => Promise<boolean>;
  hasAccess: (origins: string[]) => Promise<boolean>;
}
