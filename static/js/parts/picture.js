// A picture a lead has taken. The lead's page has it by its session; the board by its token, which stands in no address.

import { html, useEffect, useState } from "../html.js";
import { t } from "../i18n.js";

const AGAIN = 2000;

let boardToken = "";

/** The board's page shows its pictures by this token. */
export function showBy(token) {
  boardToken = token;
}

const addressOf = ({ id }) => `/w/${document.body.dataset.workshop}/picture/${id}`;

export const pictureWords = ({ caption }) => caption || t("Picture without words");

/** Fetches until it is there or nobody waits any more; hands what it got to `show`, and answers how to stop. */
function fetched(picture, show) {
  let url = "";
  let timer = 0;
  let over = false;
  const load = async () => {
    try {
      const answer = await fetch(addressOf(picture), { headers: { "Board-Token": boardToken } });
      if (!answer.ok) throw new Error(answer.status);
      const bytes = await answer.blob();
      if (over) return;
      url = URL.createObjectURL(bytes);
      show(url);
    } catch {
      if (!over) timer = setTimeout(load, AGAIN);
    }
  };
  load();
  return () => {
    over = true;
    clearTimeout(timer);
    if (url) URL.revokeObjectURL(url);
  };
}

export function Photo({ picture }) {
  const [source, setSource] = useState(boardToken ? "" : addressOf(picture));
  useEffect(() => (boardToken ? fetched(picture, setSource) : undefined), [picture.id]);
  const { width, height } = picture;
  return source && html`<img src=${source} width=${width} height=${height} alt=${pictureWords(picture)} />`;
}
