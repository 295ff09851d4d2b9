import { signal } from "@preact/signals";
import type { DraftEntries } from "../../../lib/app/draft-session";
import type { TaskServices } from "../../../lib/app/task-services";
import type { Uploads, UploadState } from "../../../lib/app/uploads";
import { succeed } from "../../../lib/http/failure";
import { openMemoryDraft } from "./memory-draft";

interface QuietOptions {
  /** What the background answers, by the name of the command. */
  answers?: Record<string, unknown>;
  drafts?: DraftEntries;
}

/** A background that answers as a test says, a disk for drafts, and a server that is never heard of. */
export function quietServices({ answers = {}, drafts = {} }: QuietOptions = {}) {
  const sent: { name: string; input: Record<string, unknown> }[] = [];
  const disk: DraftEntries = { ...drafts };
  const states = signal<ReadonlyMap<string, UploadState>>(new Map());
  const uploads: Uploads = {
    states,
    add: () => Promise.resolve({ ok: false, reason: "not-stored" }),
    start: () => undefined,
    remove: () => undefined,
  };
  const send = (name: string, input: Record<string, unknown>) => {
    sent.push({ name, input });
    return Promise.resolve(answers[name] ?? succeed(null));
  };
  const services: TaskServices = {
    send: send as TaskServices["send"],
    loadImage: async () => ({ ok: true, value: new Blob() }),
    callServer: () => new Promise(() => undefined),
    uploadsOf: () => uploads,
    openDraft: (connection, task) => openMemoryDraft(disk, connection, task),
  };
  return { services, sent, disk, uploads, states };
}
