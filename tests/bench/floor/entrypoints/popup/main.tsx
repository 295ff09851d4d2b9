import { render } from "preact";
import { ROWS } from "./rows";

function List() {
  return (
    <ul>
      {ROWS.map(([title, where, due]) => (
        <li key={title} data-key={title}>
          {title}
          <br />
          {where} {due}
        </li>
      ))}
    </ul>
  );
}

const root = document.getElementById("app");
if (root) render(<List />, root);
