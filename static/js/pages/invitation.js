// The invitation: printing it, and handing a language's text on by the clipboard or one's own e-mail.

document.getElementById("print").addEventListener("click", () => window.print());

/** What would be printed of a sheet, as plain lines; what the lead has not filled in is left out. */
function textOf(sheet) {
  const parts = [...sheet.querySelectorAll(".top-word, h2, h3, p:not(.top-word)")];
  return parts
    .filter((part) => !part.closest(".all-lacking, .fill-in"))
    .map((part) => `${part.matches("h3") ? "\n" : ""}${part.textContent.trim().replace(/\s+/g, " ")}`)
    .join("\n");
}

/** On the room's own network there is no clipboard to ask for: then by what is marked. */
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (!done) throw new Error("not copied");
  return undefined;
}

async function share({ target }) {
  const button = target.closest("[data-share]");
  if (!button) return;
  const sheet = button.closest(".sheet");
  const text = textOf(sheet);
  if (button.dataset.share === "mail") {
    const subject = sheet.querySelector("h2").textContent.trim();
    location.href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
    return;
  }
  const { done, failed } = button.dataset;
  const said = sheet.querySelector(".invitation-said");
  said.textContent = "";
  said.textContent = await copy(text).then(
    () => done,
    () => failed,
  );
}

document.getElementById("main").addEventListener("click", share);
