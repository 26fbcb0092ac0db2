// Finds identity numbers, phone numbers and e-mail addresses in what somebody is about to send, by the rules of
// app/domain/slips.py, which finds them again on the server; tests/slips.json holds both to the same. Old phones know
// no looking back in a pattern, so none is used.

const UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060"; // signs that take no room: between two digits they are nothing
const DASHES = "-‐‑‒–—−";
const JOINING = `${DASHES}+`;
const TEN = ["10", "6 4", "2 2 2 4"];
const TWELVE = ["12", "8 4", "4 2 2 4", "2 6 4", "2 2 2 2 4", "4 4 4"];
const MOST_GROUPS = 5;
const LABEL = /(?:(?:person|samordnings)[^\p{L}\p{N}_]?(?:nr|nummer)|pnr|p-nr)[^\p{L}\p{N}_]{0,3}$/iu;
const EMAIL = /[\p{L}\p{N}_.+%-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu;
const DIGIT = /^\p{Nd}$/u;

/** `[{kind, start, end}]` in order: identity, phone, email. Positions are counted in code points. */
export function slips(text) {
  const signs = [...text];
  const groups = groupsOf(signs);
  const found = [];
  for (const slip of [...identities(signs, groups), ...emails(text), ...phones(signs, groups)]) {
    if (!found.some((other) => slip.start < other.end && other.start < slip.end)) found.push(slip);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with what was found taken out, and a word in its place; `…` where that would not fit. */
export function without(text, found, word, limit = Infinity) {
  const replaced = (by) => {
    const signs = [...text];
    for (const { kind, start, end } of [...found].reverse()) signs.splice(start, end - start, by(kind));
    return signs.join("");
  };
  const said = replaced(word);
  return [...said].length <= limit ? said : replaced(() => "…");
}

// --- numbers

/** The value of a digit of any script: they stand ten in a row. */
function valueOf(sign) {
  const code = sign.codePointAt(0);
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}

function groupsOf(signs) {
  const groups = [];
  let joint = "";
  let last = null;
  signs.forEach((sign, at) => {
    if (!DIGIT.test(sign)) {
      if (!UNSEEN.includes(sign)) joint += sign;
      return;
    }
    if (!last || joint) {
      last = { text: "", start: at, joint: last ? joint : null };
      groups.push(last);
    }
    last.text += valueOf(sign);
    last.end = at + 1;
    joint = "";
  });
  return groups;
}

function identities(signs, groups) {
  const found = [];
  for (let at = 0; at < groups.length; ) {
    let size = MOST_GROUPS;
    while (size && !isIdentity(signs, groups, at, at + size)) size -= 1;
    if (size) found.push({ kind: "identity", start: groups[at].start, end: groups[at + size - 1].end });
    at += size || 1;
  }
  return found;
}

function isIdentity(signs, groups, first, end) {
  if (end > groups.length) return false;
  const window = groups.slice(first, end);
  const shape = window.map((group) => group.text.length).join(" ");
  const digits = window.map((group) => group.text).join("");
  const joints = window.slice(1).map((group) => kindOf(group.joint));
  if (!(digits.length === 10 ? TEN : TWELVE).includes(shape) || joints.includes("")) return false;
  const before = groups[first].joint;
  const after = end < groups.length ? groups[end].joint : null;
  if (sticks(before) || sticks(after) || after === ".") return false; // part of something longer
  if (window.length > 2 && before === ".") return false; // days from and to: 13.10.2027-02.01.2028
  const near = [isSpace(before) && groups[first - 1], isSpace(after) && groups[end]];
  const crowded = near.some((group) => group && group.text.length > 1);
  if (!joints.includes("dash") && window.length > 2 && crowded) return false; // a bank card
  const dayAndTime = joints[joints.length - 1] === "space" && joints.slice(0, -1).some((kind) => kind !== "space");
  if (window.length > 3 && dayAndTime && isClock(digits)) return false;
  if (shape === "10" && digits.startsWith("070") && !LABEL.test(signs.slice(0, window[0].start).join(""))) return false; // a mobile
  return checks(digits.slice(-10)) && isDate(digits.slice(0, -4)) && digits.slice(-4, -1) !== "000";
}

function kindOf(joint) {
  const core = joint.trim();
  if ([...joint].length > 3 || joint.includes("\n\n")) return "";
  if (!core) return "space";
  if (core.length === 1 && JOINING.includes(core)) return "dash";
  return core === "." ? "dot" : "";
}

const sticks = (joint) => joint !== null && joint.length === 1 && JOINING.includes(joint);
const isSpace = (joint) => joint !== null && joint.length === 1 && !joint.trim();

/** The last four are a time of day, on a day of this century. */
function isClock(digits) {
  const year = Number(digits.slice(0, -8));
  const recent = digits.length === 12 ? year >= 2000 : year < 40;
  return recent && Number(digits.slice(-4, -2)) < 24 && Number(digits.slice(-2)) < 60;
}

/** The check digit (Luhn, modulus 10). */
function checks(ten) {
  let sum = 0;
  [...ten].forEach((digit, place) => {
    const double = Number(digit) * (2 - (place % 2));
    sum += double > 9 ? double - 9 : double;
  });
  return sum % 10 === 0;
}

/** A date there is or was; a coordination number has 60 added to the day, or 60 for no day. */
function isDate(digits) {
  const year = digits.slice(0, -4);
  const month = Number(digits.slice(-4, -2));
  const day = Number(digits.slice(-2));
  if (year.length === 4 && !["18", "19", "20"].includes(year.slice(0, 2))) return false;
  if (day === 60 || (month === 0 && day > 60)) return month <= 12 && day <= 91;
  const years = year.length === 4 ? [Number(year)] : [1900 + Number(year), 2000 + Number(year)];
  return years.some((each) => exists(each, month, day > 60 ? day - 60 : day));
}

function exists(year, month, day) {
  const there = new Date(Date.UTC(year, month - 1, day));
  return day > 0 && there.getUTCMonth() === month - 1 && there.getUTCDate() === day;
}

// --- how somebody could be reached

function phones(signs, groups) {
  const found = [];
  for (let at = 0; at < groups.length; ) {
    const size = phoneAt(signs, groups, at);
    if (size) {
      const start = groups[at].start - (signs[groups[at].start - 1] === "+" ? 1 : 0);
      found.push({ kind: "phone", start, end: groups[at + size - 1].end });
    }
    at += size || 1;
  }
  return found;
}

/** How many groups from here are a telephone number; 0 for none. */
function phoneAt(signs, groups, first) {
  const group = groups[first];
  const plus = signs[group.start - 1] === "+";
  const abroad = plus || group.text.startsWith("00");
  if (!abroad && !group.text.startsWith("0")) return 0;
  if (group.joint && !plus && (sticks(group.joint) || [".", ":", "/"].includes(group.joint))) return 0;
  if (first && groups[first - 1].text.length === 4 && group.text.length === 4 && isSpace(group.joint)) return 0; // a bank card
  const most = abroad ? 15 : 10;
  const plusLeast = plus ? 9 : 11;
  const least = abroad ? plusLeast : 8;
  let total = group.text.length;
  let size = 1;
  for (const other of groups.slice(first + 1)) {
    if (total + other.text.length > most || !continues(other.joint)) break;
    total += other.text.length;
    size += 1;
  }
  const parts = groups.slice(first, first + size).map((each) => each.text);
  return total < least || total > most || (!abroad && isWhen(parts)) ? 0 : size;
}

const continues = (joint) =>
  [...joint].length <= 3 && [...joint].every((sign) => !sign.trim() || DASHES.includes(sign) || "()/".includes(sign));

/** A day as 01-02-2026, or a time from and to as 0830-0930. */
function isWhen(parts) {
  const shape = parts.map((part) => part.length).join(" ");
  if (shape === "2 2 4") return Number(parts[0]) <= 31 && Number(parts[1]) <= 12 && ["19", "20"].includes(parts[2].slice(0, 2));
  return shape === "4 4" && parts.every((part) => Number(part.slice(0, 2)) < 25 && Number(part.slice(2)) < 60);
}

function emails(text) {
  if (!text.includes("@")) return [];
  const found = [];
  text.replace(EMAIL, (address, at) => {
    const start = [...text.slice(0, at)].length;
    found.push({ kind: "email", start, end: start + [...address].length });
  });
  return found;
}
