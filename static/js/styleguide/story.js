// What the styleguide's components are told of: a small workshop, put into the page's own store.

import { store } from "../store.js";

const texts = (title, prompt, help = "") => ({ sv: { title, prompt, help, subtitle: "" } });
const step = (id, kind, phase, stage, more) => ({
  id, kind, phase, stage, meeting: "m", minutes: 10, source: "", settings: {}, begun: true, locked: false, closed: false,
  round: 1, timer_ends: 0, timer_left: 0, focus: "", turn: "", turns: false, erased: "", hidden: 0, ...more,
});

export const STEPS = {
  collect: step("collect", "collect", "critique", "writing", { settings: { wall: "private", length: 140 }, texts: texts("Kritik", "Vad fungerar inte när vi möts?", "Kort\nRättvist eller inte") }),
  cluster: step("cluster", "cluster", "critique", "", { source: "collect", texts: texts("Sortera kritiken", "Vad hör ihop?") }),
  opened: step("cluster", "cluster", "critique", "", { source: "collect", focus: "t1", texts: texts("Sortera kritiken", "Vad hör ihop?") }),
  voting: step("voting", "vote", "critique", "voting", { source: "cluster", settings: { dots: 3, spread: "free" }, texts: texts("Rösta", "Vad är viktigast?") }),
  voted: step("voted", "vote", "critique", "revealed", { source: "cluster", settings: { dots: 3, spread: "free" }, texts: texts("Rösta", "Vad är viktigast?") }),
};

const IDEAS = ["Ny handläggare varje gång", "Ingen ringer tillbaka", "Fackord på möten", "Tolken kom inte", "Måste bevisa allt", "Tre veckor till första besöket"];
const THEMES = [["t1", "Väntan och byten"], ["t2", "Språket"], ["t3", "Att inte bli trodd"]];
export const WORKSHOP = { id: "w", title: "Så vill vi bli mötta", place: "Biblioteket", language: "sv", influence: "involvement", recipient: "Ledningen", becomes: "Svar inom en månad", contributions_until: "2026-12-22", results_until: "2028-11-22" };
export const MEETING = { id: "m", key: "day", position: 0, names: { sv: "Verkstaden" }, date: "2026-11-22", agenda: ["collect", "cluster", "voting"], current: "collect", stage: "open", hidden: false, door: true, seats: 17, token: "x", code: "482936" };
export const ACTION = { id: "a1", group: "g", position: 0, what: "Ordna två utbildningsdagar", who: "Hela gruppen", with_whom: "Brukarrådet", by_when: "Inom ett halvår", first_step: "Fråga ledningen om datum", measure: "Vi vågar säga ifrån" };

/** Everything above, as the server would send it. */
export function tell() {
  store.snapshot({
    channel: "styleguide",
    frame: "1:1",
    put: {
      workshop: [WORKSHOP],
      meeting: [MEETING],
      // The ideas are on the wall by now, whatever stage a component is shown in.
      step: [{ ...STEPS.collect, stage: "revealed" }, STEPS.cluster, STEPS.voting, STEPS.voted],
      idea: IDEAS.map((text, n) => ({ id: `i${n}`, step: "collect", text, theme: THEMES[n % 3][0], merged_into: n === 5 ? "i1" : "" })),
      theme: THEMES.flatMap(([id, name], position) => [{ id, name, position, step: "cluster", top: "" }]),
      result: [{ id: "r", step: "voted", round: 1, voters: 17, rows: [["t1", 23], ["t3", 17], ["t2", 8]], names: Object.fromEntries(THEMES), rings: { client: ["t3", "t1"], staff: ["t1", "t2"] } }],
      my_ballot: [{ id: "voting", step: "voting", round: 1, dots: { t1: 2 } }],
      my_lead: [{ id: "l", role: "owner", may: [] }],
    },
  });
}
