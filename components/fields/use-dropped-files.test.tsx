// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/preact";
import { useRef } from "preact/hooks";
import { afterEach, expect, it, vi } from "vitest";
import { useDroppedFiles } from "./use-dropped-files";

afterEach(cleanup);

function Zone({ take }: { take: (files: File[]) => void }) {
  const field = useRef<HTMLDivElement>(null);
  const over = useDroppedFiles(field, take);
  return <div ref={field} data-file-field data-over={over} />;
}

/** An event as the browser sends it when files are dragged, dropped or pasted. */
function fileEvent(name: "dragover" | "drop" | "paste", ...files: string[]): Event {
  const event = new Event(name, { bubbles: true, cancelable: true });
  const data = {
    types: files.length > 0 ? ["Files"] : ["text/plain"],
    files: files.map((file) => new File(["x"], file)),
  };
  return Object.assign(event, { dataTransfer: data, clipboardData: data });
}

const names = (take: ReturnType<typeof vi.fn<(files: File[]) => void>>) =>
  take.mock.calls.map(([files]) => files.map(({ name }) => name));

it("takes what is dropped or pasted anywhere while it is the only file field", () => {
  const take = vi.fn<(files: File[]) => void>();
  render(<Zone take={take} />);
  document.body.dispatchEvent(fileEvent("drop", "a.pdf", "b.pdf"));
  document.body.dispatchEvent(fileEvent("paste", "c.png"));
  expect(names(take)).toEqual([["a.pdf", "b.pdf"], ["c.png"]]);
});

it("takes only its own when there are several, but never lets the browser open a file", () => {
  const [first, second] = [vi.fn<(files: File[]) => void>(), vi.fn<(files: File[]) => void>()];
  render(
    <>
      <Zone take={first} />
      <Zone take={second} />
    </>,
  );
  document.querySelectorAll("[data-file-field]")[1]?.dispatchEvent(fileEvent("drop", "a.pdf"));
  expect([names(first), names(second)]).toEqual([[], [["a.pdf"]]]);
  const elsewhere = fileEvent("drop", "b.pdf");
  document.body.dispatchEvent(elsewhere);
  expect(elsewhere.defaultPrevented).toBe(true);
  expect(names(second)).toHaveLength(1);
});

it("leaves text alone", () => {
  const take = vi.fn<(files: File[]) => void>();
  render(<Zone take={take} />);
  const pasted = fileEvent("paste");
  document.body.dispatchEvent(pasted);
  expect(pasted.defaultPrevented).toBe(false);
  expect(take).not.toHaveBeenCalled();
});
