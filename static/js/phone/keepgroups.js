// The link of each group one is let into is kept; a seat in one group of a step is no seat in another. Begins when it is fetched.

import { effect } from "../html.js";
import { all, get } from "../store.js";
import { kept } from "./groups.js";
import { forgetGroup, keepGroup } from "./keepgroup.js";
import { workshopId } from "./seat.js";

effect(() => {
  for (const { group, token } of all("my_group")) {
    keepGroup(workshopId, group, token);
    const { step } = get("group", group) || {};
    const others = [...kept.value.keys()].filter((id) => id !== group && (get("group", id) || {}).step === step);
    if (step) others.forEach(forgetGroup);
  }
  for (const { group, token } of kept.value.values()) keepGroup(workshopId, group, token); // its name may be another
});
