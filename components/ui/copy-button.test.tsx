// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CopyButton } from "./copy-button";

const button = () => screen.getByRole("button");

function show(): void {
  render(
    <CopyButton text="PO-2026-114" label="Copy the number">
      Copy
    </CopyButton>,
  );
}

afterEach(cleanup);

describe("a button that copies", () => {
  it("takes the text into the clipboard, and says so where it stands and to screen readers", async () => {
    const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    show();
    expect(button().getAttribute("aria-label")).toBe("Copy the number");
    fireEvent.click(button());
    await vi.waitFor(() => expect(screen.getByRole("status").textContent).toBe("Copied"));
    expect(writeText).toHaveBeenCalledWith("PO-2026-114");
    expect(button().textContent).toBe("Copied");
    expect(button().hasAttribute("aria-label")).toBe(false);
  });

  it("says that the browser refused, and can be used again", async () => {
    const writeText = vi
      .spyOn(navigator.clipboard, "writeText")
      .mockRejectedValueOnce(new DOMException("no", "NotAllowedError"));
    show();
    fireEvent.click(button());
    await screen.findByText("The browser did not let it be copied.");
    expect(button().textContent).toBe("Not copied");
    expect(button().title).toBe("The browser did not let it be copied.");
    writeText.mockResolvedValue();
    fireEvent.click(button());
    await screen.findByRole("button", { name: "Copied" });
  });
});
