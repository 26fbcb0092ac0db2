// What this lead is here for, and so what the page offers; the server decides all the same.

import { t } from "../i18n.js";
import { all } from "../store.js";

/** `{id, role, may: [command]}` of whoever looks at the page; undefined until it has come. */
export const myself = () => all("my_lead")[0];

/** Whether a command is this lead's to send. Until that is known the page is whole: most leads may everything. */
export const may = (name) => !myself() || myself().may.includes(name);

/** Whoever made the workshop, or has taken it over. Until that is known nobody is offered what only they may. */
export const owns = () => Boolean(myself()) && myself().role === "owner";

/** Minutes and links that last are handed out by those who may end a meeting, too. */
export const handsOut = () => may("end_meeting");

export const ROLES = ["owner", "facilitator", "peer", "interpreter"];

export const roleWord = (role) =>
  ({ owner: t("Owner"), facilitator: t("Facilitator"), peer: t("Peer supporter"), interpreter: t("Interpreter") })[role] || role;

export const roleMeans = (role) =>
  ({
    owner: t("Does everything, and decides who else leads."),
    facilitator: t("Leads the meetings, and hands out the minutes and the groups' links."),
    peer: t("Sorts, hides and helps. Opens, shows, closes and hands out nothing."),
    interpreter: t("Looks on, and writes what has been said in another language."),
  })[role];
