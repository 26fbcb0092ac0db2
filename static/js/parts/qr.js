// A QR code, drawn by the server: of one of our own addresses, or of what a page of ours keeps. The same is fetched once.

import { html, useEffect, useState } from "../html.js";

const AGAIN = 4000;
const drawn = new Map(); // what it is of → promise of an object URL

async function draw(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${path} answered ${answer.status}`);
  }
  return URL.createObjectURL(new Blob([await answer.text()], { type: "image/svg+xml" }));
}

function picture(of, path, body) {
  if (!drawn.has(of)) {
    const promise = draw(path, body);
    drawn.set(of, promise);
    promise.catch(() => drawn.delete(of));
  }
  return drawn.get(of);
}

/** Without the network it tries again by itself; what was drawn stays. */
function usePicture(of, path, body) {
  const [shown, show] = useState({ of: "", url: "" });
  useEffect(() => {
    let gone = false;
    let later = 0;
    const fetchIt = () =>
      picture(of, path, body).then(
        (url) => gone || show({ of, url }),
        () => gone || (later = setTimeout(fetchIt, AGAIN)),
      );
    fetchIt();
    return () => {
      gone = true;
      clearTimeout(later);
    };
  }, [of]);
  return shown.of === of ? shown.url : "";
}

/** `text` is the whole address, `label` what it leads to. The paper round it keeps its size while it is fetched. */
export const Qr = ({ text, label }) => html`<${Square} path="/qr" body=${{ text }} of=${text} label=${label} />`;

/** What `path` answers to `body`; `of` is what the code holds, as far as the page knows: another is fetched anew. */
export function Square({ path, body, of, label }) {
  const url = usePicture(`${path} ${of}`, path, body);
  return html`<div class="qr">${url && html`<img src=${url} alt=${label} />`}</div>`;
}
