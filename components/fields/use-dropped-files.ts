import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/**
 * Takes files that are dropped on or pasted into a file field; anywhere on the page where it is the only one. A file
 * dropped elsewhere does not make the browser leave the page. Returns whether files are being dragged over it.
 */
export function useDroppedFiles(
  field: RefObject<HTMLElement | null>,
  take: (files: File[]) => void,
): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const isMeant = (event: Event) => {
      const inside = event.target instanceof Node && field.current?.contains(event.target) === true;
      return inside || document.querySelectorAll("[data-file-field]").length === 1;
    };
    const accept = (event: Event, files: FileList | undefined) => {
      if (!files?.length) return;
      event.preventDefault();
      if (isMeant(event)) latest.current([...files]);
    };
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(isMeant(event));
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      accept(event, event.dataTransfer?.files);
    };
    const onPaste = (event: ClipboardEvent) => accept(event, event.clipboardData?.files);
    document.addEventListener("dragover", onDragOver);
    document.addEventListener("dragleave", onDragLeave);
    document.addEventListener("drop", onDrop);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("dragover", onDragOver);
      document.removeEventListener("dragleave", onDragLeave);
      document.removeEventListener("drop", onDrop);
      document.removeEventListener("paste", onPaste);
    };
  }, [field]);
  return over;
}
