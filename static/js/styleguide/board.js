// The styleguide's board: its pictures as large as a note, drawn by the board itself.

import { BeforeMeeting, Covered, Ended, Waiting } from "../board/faces.js";
import { html } from "../html.js";
import { ClusterBoard } from "../steps/cluster/board.js";
import { CollectBoard } from "../steps/collect/board.js";
import { VoteBoard } from "../steps/vote/board.js";
import { WelcomeBoard } from "../steps/welcome/board.js";
import { Component, OnBoard } from "./guide.js";
import { Shared } from "./shared.js";
import { MEETING, STEPS } from "./story.js";

const on = (caption, drawn) => [caption, html`<${OnBoard}>${drawn}<//>`];
const welcome = { ...STEPS.collect, id: "welcome", kind: "welcome", phase: "preparation" };
const revealed = { ...STEPS.collect, stage: "revealed" };

const faces = () => [
  on("before the meeting", html`<${BeforeMeeting} meeting=${MEETING} />`),
  on("covered", html`<${Covered} phase="critique" />`),
  on("ended", html`<${Ended} next=${{ date: "2027-05-23" }} />`),
  on("waiting", html`<${Waiting} />`),
  on("the door", html`<${WelcomeBoard} step=${welcome} />`),
];
const steps = () => [
  on("asked", html`<${CollectBoard} step=${STEPS.collect} />`),
  on("gathered", html`<${CollectBoard} step=${{ ...STEPS.collect, stage: "gathered" }} />`),
  on("the wall", html`<${CollectBoard} step=${revealed} />`),
  on("erased", html`<${CollectBoard} step=${{ ...STEPS.collect, erased: "2026-12-22" }} />`),
  on("themes", html`<${ClusterBoard} step=${STEPS.cluster} />`),
  on("a theme open", html`<${ClusterBoard} step=${STEPS.opened} />`),
  on("voting", html`<${VoteBoard} step=${STEPS.voting} />`),
  on("vote rows, with rings", html`<${VoteBoard} step=${STEPS.voted} />`),
];

export const Guide = () => html`<${Shared} />
  <${Component} name="Faces" states=${faces()} wide /><${Component} name="Steps" states=${steps()} wide />`;
