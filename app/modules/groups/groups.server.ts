/** What other modules use of groups. */
export { type JudgedLine, judgeTogether, settleLines } from "./ask-lines.server.ts";
export { followGroupPath } from "./follow-group.server.ts";
export { describeGroup, type GroupOutput, groupOutput } from "./group.outputs.ts";
export { refuseUnticked } from "./group-verbs.server.ts";
export { lineWords, summaryOf } from "./judged-words.server.ts";
export { type OpenGroup, openGroup } from "./open-group.server.ts";
export { findGroup } from "./repos/group.repo.server.ts";
export { linesTyped, togetherForm, typedAgain, typedText } from "./typed-together.ts";
export { addGroupMessage } from "./use-cases/add-group-message.server.ts";
export { askTogether } from "./use-cases/ask-together.server.ts";
export { cancelGroup } from "./use-cases/cancel-group.server.ts";
export { groupVerbs } from "./verbs.server.ts";
export { type Askable, askTogetherPage, findAskable } from "./views/ask-page.view.server.ts";
export { presentGroup } from "./views/present-group.server.ts";
