// That the step one is in the middle of has stopped, told to whoever listens: the eye sees it where the field or the buttons were.

import { useEffect, useRef, useState } from "../html.js";
import { t } from "../i18n.js";
import { settled as themesSettled } from "../steps/cluster/phone.js";
import { whyOver } from "../steps/collect/phone.js";
import { settled as groupsSettled } from "../steps/groups/phone.js";

const shut = ({ locked, closed }) => locked || closed;

/** By kind, what stands on the screen once nobody writes or chooses any more; "" while one does. */
const WORDS = {
  collect: (step) => (shut(step) || step.stage !== "writing" ? whyOver(step) : ""),
  cluster: (step) => (shut(step) ? themesSettled() : ""),
  vote: (step) => (shut(step) || step.stage === "revealed" ? t("We have stopped voting. Look at the board.") : ""),
  groups: (step) => (shut(step) ? groupsSettled() : ""),
  close: (step) => (step.stage === "revealed" ? t("The answers have been shown, so they can no longer be changed.") : shut(step) ? t("The step is closed. Look at the board.") : ""),
};

const stopped = (step) => (WORDS[step.kind] ? WORDS[step.kind](step) : "");

/** `{words}`, another one each time it happens under one's hands; undefined of a step that one comes to. */
export function useStopped(step) {
  const { id } = step || {};
  const words = step ? stopped(step) : "";
  const last = useRef({ id, words });
  const [said, say] = useState();
  useEffect(() => {
    if (words && last.current.id === id && last.current.words !== words) say({ words });
    last.current = { id, words };
  }, [id, words]);
  return said;
}
