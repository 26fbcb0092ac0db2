// Our own stroke icons on a 24-grid; beside words they are silent, alone they take a label.

import { html } from "../html.js";

const SHAPES = {
  "back": "M15 5l-7 7 7 7",
  "arrow-down": "M12 4v15M6 13l6 6 6-6",
  "arrow-up": "M12 20V5M6 11l6-6 6 6",
  "calendar": "M4 6h16v14H4zM4 11h16M8 3v5M16 3v5",
  "check": "M4.5 12.5l5 5L19.5 7",
  "clock-dashed": "M12 7v5.5l3.5 2",
  "close": "M6 6l12 12M18 6L6 18",
  "door": "M6 21V3h12v18M3.5 21h17M14.5 12v1",
  "eye-off": "M9.9 6.2A9.6 9.6 0 0112 6c5.5 0 9 6 9 6a15 15 0 01-2.7 3.3M14.7 17.5A8.5 8.5 0 0112 18c-5.5 0-9-6-9-6a15 15 0 013.9-4.2M10 10.3a2.7 2.7 0 003.8 3.8M4 4l16 16",
  "eye": "M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM12 9.3a2.7 2.7 0 100 5.4 2.7 2.7 0 000-5.4z",
  "flag": "M6 21V4M6 4.5c5-2.5 7 2.5 12 0v9c-5 2.5-7-2.5-12 0",
  "hand": "M8 13V5.5a1.5 1.5 0 013 0V11M11 10.5V4.5a1.5 1.5 0 013 0V11M14 11V6a1.5 1.5 0 013 0v8c0 4-2 7-5.5 7-3 0-4.5-1.5-6-4.5l-2-3.7a1.5 1.5 0 012.6-1.5L8 14",
  "link": "M10 14a4 4 0 005.7 0l3-3A4 4 0 0013 5.3l-1.2 1.2M14 10a4 4 0 00-5.7 0l-3 3a4 4 0 005.7 5.7l1.2-1.2",
  "lock": "M5 11h14v10H5zM8 11V7.5a4 4 0 018 0V11",
  "lock-open": "M5 11h14v10H5zM8 11V7.5a4 4 0 017.7-1.5",
  "merge": "M4 6h3c5 0 4 6 9 6h4M4 18h3c5 0 4-6 9-6M16.5 8.5L20 12l-3.5 3.5",
  "minus": "M5 12h14",
  "note": "M5 4h14v11l-5 5H5zM19 15h-5v5M8.5 9h7M8.5 13h4",
  "pause": "M9 5v14M15 5v14",
  "pencil": "M4 20l1-4.5L16.5 4 20 7.5 8.5 19 4 20zM14 6.5l3.5 3.5",
  "people": "M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 20c0-4 2.9-6 6.5-6s6.5 2 6.5 6M15.5 4.3a3.5 3.5 0 010 6.5M18 14.6c2.2.8 3.5 2.6 3.5 5.4",
  "play": "M7 5l12 7-12 7z",
  "plus": "M12 5v14M5 12h14",
  "printer": "M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z",
  "screen": "M3 4.5h18v12H3zM8.5 20.5h7M12 16.5v4",
  "speaker": "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 010 6M18.3 6.3a8 8 0 010 11.4",
  "repeat": "M4 11V9.5A3.5 3.5 0 017.5 6H20M17 3l3 3-3 3M20 13v1.5a3.5 3.5 0 01-3.5 3.5H4M7 21l-3-3 3-3",
  "skip": "M4 8c4-6 12-6 15 2M19 4v6h-6M4 16h.01M9 18h.01M14 18h.01M19 16h.01",
  "split": "M3 5h18v14H3zM14 5v14",
  "trash": "M4 6.5h16M9.5 6.5V4h5v2.5M6.5 6.5l1 14h9l1-14M10 10.5v6M14 10.5v6",
  "undo": "M9 5L4 10l5 5M4 10h9.5a6 6 0 010 12H9",
  "wifi-off": "M12 19h.01M8.5 15.5a5 5 0 014.5-1.4M5.5 12a9.5 9.5 0 014-2.4M2.5 8.5A14 14 0 017 5.7M14 9.3A9.5 9.5 0 0118.5 12M11.5 4.5a14 14 0 0110 4M4 4l16 16",
};

// What points along the line of text turns with it; a check or a play sign does not.
const TURNING = ["back", "merge", "skip", "split", "undo"];

export function Icon({ name, label }) {
  const turning = TURNING.includes(name) ? " turning" : "";
  const said = label ? { "role": "img", "aria-label": label } : { "aria-hidden": "true" };
  return html`<svg class=${`icon icon-${name}${turning}`} viewBox="0 0 24 24" ...${said}>
    ${name === "clock-dashed" && html`<circle class="dashed" cx="12" cy="12" r="9" />`}
    <path d=${SHAPES[name]} />
  </svg>`;
}
