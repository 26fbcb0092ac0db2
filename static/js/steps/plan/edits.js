// One answer of an action as this phone should show it: the group's words, with one's own on the way laid on top.

/** `{words, waiting, refused}`; `refused` is the newest entry that did not go through. */
export function answerOf(action, field, waiting) {
  const shown = { words: action[field], waiting: false, refused: null };
  for (const entry of waiting) {
    if (entry.data.action === action.id && entry.data.field === field) {
      if (entry.error) shown.refused = entry;
      else Object.assign(shown, { words: entry.data.now, waiting: true });
    }
  }
  return shown;
}
