// A QR code of one of our own addresses, drawn by the server; the same address is fetched once.

import { html, useEffect, useState } from "../html.js";

const AGAIN = 4000;
const drawn = new Map(); // text → promise of an object URL

async function draw(text) {
  const answer = await fetch("/qr", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ text }),
  });
  if (!answer.ok) {
    throw new Error(`/qr answered ${answer.status}`);
  }
  return URL.createObjectURL(new Blob([await answer.text()], { type: "image/svg+xml" }));
}

function picture(text) {
  if (!drawn.has(text)) {
    const promise = draw(text);
    drawn.set(text, promise);
    promise.catch(() => drawn.delete(text));
  }
  return drawn.get(text);
}

/** Without the network it tries again by itself; what was drawn stays. */
function usePicture(text) {
  const [shown, show] = useState({ text: "", url: "" });
  useEffect(() => {
    let gone = false;
    let later = 0;
    const fetchIt = () =>
      picture(text).then(
        (url) => gone || show({ text, url }),
        () => gone || (later = setTimeout(fetchIt, AGAIN)),
      );
    fetchIt();
    return () => {
      gone = true;
      clearTimeout(later);
    };
  }, [text]);
  return shown.text === text ? shown.url : "";
}

/** `text` is the whole address, `label` what it leads to. The paper round it keeps its size while it is fetched. */
export function Qr({ text, label }) {
  const url = usePicture(text);
  return html`<div class="qr">${url && html`<img src=${url} alt=${label} />`}</div>`;
}
