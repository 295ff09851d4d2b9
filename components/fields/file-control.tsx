import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { FileReference } from "../../lib/fields/output-field";
import { openOptions } from "../../lib/app/open-options";
import { originPattern, requestAccess } from "../../lib/app/permissions";
import { Button } from "../ui/button";
import type { ControlProps } from "./control";
import { FileRow } from "./file-row";
import styles from "./fields.module.css";
import { useForm } from "./form-context";
import { useDroppedFiles } from "./use-dropped-files";
import { withKeys } from "./with-keys";

/**
 * Any number of files: chosen, dropped or pasted. Each is stored in this browser first and then uploaded at once, so
 * nothing is lost when the page closes.
 */
export function FileControl({ files, ...props }: ControlProps & { files: FileReference[] }) {
  const { connection, uploads, place, handOver } = useForm();
  const root = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const latest = useRef(files);
  latest.current = files;
  const [refused, setRefused] = useState<string[]>([]);
  const states = uploads.states.value;

  useEffect(() => {
    for (const file of files) {
      if (file.kind === "local" && !uploads.states.peek().has(file.fileId)) uploads.start(file.fileId);
    }
  }, [files, uploads]);

  const put = (changed: FileReference[]) => {
    latest.current = changed;
    props.onChange({ type: "file", files: changed });
  };
  const add = async (chosen: Iterable<File>) => {
    setRefused([]);
    for (const file of chosen) {
      const added = await uploads.add({ ...place, field: props.field.apiName }, file);
      if (added.ok) put([...latest.current, added.file]);
      else {
        const sentence = i18n.t(
          added.reason === "too-large" ? "fields.file.tooLarge" : "fields.file.notStored",
          [file.name],
        );
        setRefused((before) => [...before, sentence]);
      }
    }
  };
  const remove = (key: string) => {
    const keyed = withKeys(latest.current);
    const file = keyed.find((one) => one.key === key)?.file;
    if (file?.kind === "local") uploads.remove(file.fileId);
    put(keyed.flatMap((one) => (one.key === key ? [] : one.file)));
  };

  const retry = (fileId: string) => {
    const state = states.get(fileId);
    const failure = state?.state === "failed" ? state.failure : null;
    if (failure?.kind !== "permission") return uploads.start(fileId);
    void requestAccess([originPattern(failure.origin)], false).then(() => uploads.start(fileId));
  };

  const noService = connection.dialect.file === "link" && connection.files === null;
  const over = useDroppedFiles(root, (dropped) => void (noService || add(dropped)));
  return (
    <div ref={root} class={styles.files} data-file-field>
      {files.length > 0 && (
        <ul class={styles.fileList}>
          {withKeys(files).map(({ key, file }) => (
            <FileRow
              key={key}
              file={file}
              upload={file.kind === "local" ? states.get(file.fileId) : undefined}
              onRemove={() => remove(key)}
              onRetry={() => file.kind === "local" && retry(file.fileId)}
            />
          ))}
        </ul>
      )}
      {noService ? (
        <p class={styles.drop}>
          {i18n.t("fields.file.noService")}{" "}
          <Button look="link" onClick={() => void openOptions()}>
            {i18n.t("fields.file.openOptions")}
          </Button>
        </p>
      ) : (
        <p class={over ? styles.dropOver : styles.drop}>
          {i18n.t(handOver ? "fields.file.dropInTab" : "fields.file.drop")}{" "}
          <Button
            id={props.id}
            look="link"
            aria-describedby={props.describedBy}
            aria-label={i18n.t(handOver ? "fields.file.goToTabFor" : "fields.file.chooseFor", [
              props.field.name,
            ])}
            onClick={() => (handOver ? handOver() : picker.current?.click())}
            onBlur={props.onLeave}
          >
            {i18n.t(handOver ? "fields.file.goToTab" : "fields.file.choose")}
          </Button>
          <span class={styles.limit}>{i18n.t("fields.file.limit")}</span>
        </p>
      )}
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-label={props.field.name}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          void add(chosen);
        }}
      />
      <div role="alert">
        {refused.map((sentence) => (
          <p key={sentence} class={styles.error}>
            {sentence}
          </p>
        ))}
      </div>
    </div>
  );
}
