/** An open or opening socket. */
export interface Socket {
  /** Does nothing once it is closed. */
  send: (text: string) => void;
  /** Closes it for good: nothing is told of it any more. */
  close: () => void;
}

export interface SocketListener {
  onOpen: () => void;
  onText: (text: string) => void;
  /** It is gone, or was refused: browsers do not tell the two apart. Told once at most. */
  onClosed: () => void;
}

/** Opens a socket. Never throws: an address that cannot be opened is a refusal. */
export function openSocket(address: string, listener: SocketListener): Socket {
  const listening = new AbortController();
  const { signal } = listening;
  const end = () => {
    if (signal.aborted) return;
    listening.abort();
    listener.onClosed();
  };
  try {
    const socket = new WebSocket(address);
    socket.addEventListener("open", listener.onOpen, { signal });
    socket.addEventListener("close", end, { signal });
    socket.addEventListener(
      "message",
      ({ data }: MessageEvent<unknown>) => {
        if (typeof data === "string") listener.onText(data);
      },
      { signal },
    );
    return {
      send: (text) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(text);
      },
      close: () => {
        listening.abort();
        socket.close();
      },
    };
  } catch {
    queueMicrotask(end);
    return { send: () => undefined, close: () => listening.abort() };
  }
}
