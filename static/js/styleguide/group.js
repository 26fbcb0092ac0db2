// The styleguide's group page: the timeline, event by event.

import { Again, Happened, Promised, Said } from "../group/event.js";
import { html } from "../html.js";
import { Component } from "./guide.js";
import { Shared } from "./shared.js";
import { ACTION } from "./story.js";

const said = [{ id: "i1", text: "Ny handläggare varje gång", phase: "critique" }, { id: "i2", text: "Samma person hela vägen", phase: "vision" }];
const told = [
  { id: "r1", action: "a1", number: 1, status: "infancy", note: "Vi har ringt runt", day: "2027-01-10" },
  { id: "r2", action: "a1", number: 2, status: "under_way", note: "Dagarna är bokade", day: "2027-03-02" },
];
const what = () => "";
const on = (caption, drawn) => [caption, html`<ol class="timeline">${drawn}</ol>`];

export const Guide = () => html`<${Component} name="Timeline" states=${[
    on("said", html`<${Said} ideas=${said} when="2026-11-22" />`),
    on("promised", html`<${Promised} promises=${[ACTION]} when="2026-11-22" />`),
    on("happened", html`<${Happened} reports=${told} what=${what} />`),
    on("silent", html`<${Happened} reports=${[]} what=${what} />`),
    on("again", html`<${Again} when="2027-05-23" />`),
  ]} /><${Shared} />`;
