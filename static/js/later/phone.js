// What a phone fetches once one can write (phone/later.js): a script of its own that borrows the rest from the page's.

import "../phone/keepgroups.js";
import "../phone/scanned.js";

export { guardBack } from "../phone/back.js";
export { Foot } from "../phone/foot.js";
export { Leftover } from "../phone/leftover.js";
export { News } from "../phone/news.js";
export { Over } from "../phone/over.js";
export { Past } from "../phone/past.js";
export { Remains } from "../phone/remains.js";
export { watchHeight } from "../phone/tall.js";
export { Rendering, Tongue } from "../phone/tongue.js";
export { Told } from "../phone/told.js";
export { UnderMore } from "../phone/undermore.js";
export { Late } from "../steps/collect/onemore.js";
export { Tally } from "../steps/collect/tally.js";
export { Close } from "../steps/close/phone.js";
export { Cluster } from "../steps/cluster/phone.js";
export { Groups } from "../steps/groups/phone.js";
export { Plan } from "../steps/plan/phone.js";
export { Relay } from "../steps/relay/phone.js";
export { Review } from "../steps/review/phone.js";
export { Result } from "../steps/vote/result.js";
export { begin } from "./stop.js";
