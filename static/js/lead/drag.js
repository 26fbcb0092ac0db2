// Dragging by mouse, touch and keyboard. The only file that knows the library; what can be dragged has a button way too.
//
// The library tells when something is taken, moved and let go. What lies under it is ours to find: an element with
// `data-drop`. Its own pictures are left out, because they write styles into the page, which the page forbids.

import { AutoScroller, DragDropManager, Draggable, KeyboardSensor, PointerActivationConstraints, PointerSensor } from "@dnd-kit/dom";
import { signal, useEffect } from "../html.js";
import { t } from "../i18n.js";
import { may } from "./may.js";
import { say } from "./say.js";

const { Delay, Distance } = PointerActivationConstraints;
const KEPT_OUT = "[data-no-drag]";
/** Targets the arrow keys visit, in the page's order. */
const STEPS = "[data-drop-step]";

/** A finger that rests takes the row, one that moves scrolls the page; a mouse has to leave the place it clicked. */
const constraints = ({ pointerType }) =>
  pointerType === "touch" ? [new Delay({ value: 250, tolerance: 8 })] : [new Distance({ value: 6 })];

const pointer = PointerSensor.configure({
  activatorElements: (source) => [source.element],
  activationConstraints: constraints,
  preventActivation: (event) => event.target instanceof Element && Boolean(event.target.closest(KEPT_OUT)),
});

function middleOf(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** An arrow key goes straight to the next target instead of ten pixels on its way there. */
class TargetByTarget extends KeyboardSensor {
  handleMove(direction, event) {
    event.preventDefault();
    const steps = [...document.querySelectorAll(STEPS)];
    if (!steps.length) return;
    const { current } = this.manager.dragOperation.position;
    const at = steps.findIndex((step) => step === stepAt(current));
    const on = direction === "down" || direction === (document.dir === "rtl" ? "left" : "right");
    const next = at < 0 ? 0 : (at + (on ? 1 : -1) + steps.length) % steps.length;
    this.manager.actions.move({ event, to: middleOf(steps[next]) });
  }
}

const under = ({ x, y }, selector) => {
  const element = document.elementFromPoint(x, y);
  return element && element.closest(selector);
};
const stepAt = (point) => under(point, STEPS);

/** What is written on the target there, or null when there is none. */
function dropAt(point) {
  const target = under(point, "[data-drop]");
  return target ? target.dataset.drop : null;
}

/**
 * `nameOf(id)` and `targetName(drop)` are how things are called aloud; `onDrop(id, drop)` is told what was let go where.
 * `needs` is the command whoever drags must be allowed to send.
 * Gives `{dragged, over, useRow, useGhost}`: the id on its way ("" when none) and what it is over (null when nothing).
 */
export function createDrag({ nameOf, targetName, onDrop, needs = "place_idea" }) {
  const dragged = signal("");
  const over = signal(null);
  let ghost = null;
  const manager = new DragDropManager({ plugins: [AutoScroller], sensors: [pointer, TargetByTarget] });

  function follow(point) {
    ghost.style.setProperty("--x", `${point.x}px`);
    ghost.style.setProperty("--y", `${point.y}px`);
    const drop = dropAt(point);
    if (drop === over.value) return;
    over.value = drop;
    if (drop !== null) say(t("Over {theme}", { theme: targetName(drop) }));
  }

  function take({ operation: { source, position } }) {
    dragged.value = source.id;
    follow(position.current);
    say(t("You hold “{idea}”. Arrow keys choose where, space lets go, escape regrets.", { idea: nameOf(source.id) }));
  }

  function letGo({ operation: { source }, canceled }) {
    const drop = over.value;
    dragged.value = "";
    over.value = null;
    if (canceled || drop === null) say(t("“{idea}” stays where it was.", { idea: nameOf(source.id) }));
    else onDrop(source.id, drop);
  }

  manager.monitor.addEventListener("dragstart", take);
  manager.monitor.addEventListener("dragmove", ({ to }) => to && follow(to));
  manager.monitor.addEventListener("dragend", letGo);

  return {
    dragged,
    over,

    /** `row` can be dragged with the pointer, and from `grip` (while there is one) with the keyboard. */
    useRow(id, row, grip, held) {
      useEffect(() => {
        if (!id || !may(needs)) return undefined;
        const one = new Draggable({ id, element: row.current, handle: grip.current || undefined }, manager);
        return () => one.destroy();
      }, [id, held]);
    },

    /** The element that follows the pointer, by its `--x` and `--y`. */
    useGhost(element) {
      useEffect(() => {
        ghost = element.current;
        return () => manager.destroy();
      }, []);
    },
  };
}
