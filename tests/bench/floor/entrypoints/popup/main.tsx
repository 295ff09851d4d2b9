import { render } from "preact";

const ROWS = Array.from({ length: 20 }, (_, index) => `Task ${index + 1}`);

function List() {
  return (
    <ul>
      {ROWS.map((row) => (
        <li key={row} data-key={row}>
          {row}
        </li>
      ))}
    </ul>
  );
}

const root = document.getElementById("app");
if (root) render(<List />, root);
