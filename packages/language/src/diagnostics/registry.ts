import { adversaryDetermines } from "./adversary_determines/adversary_determines.js";
import { amendmentMissing } from "./amendment_missing/amendment_missing.js";
import { cyclicDefinition } from "./cyclic_definition/cyclic_definition.js";
import { deadlineMissing } from "./deadline_missing/deadline_missing.js";
import { determinerMissing } from "./determiner_missing/determiner_missing.js";
import { duplicateName } from "./duplicate_name/duplicate_name.js";
import { finderMissing } from "./finder_missing/finder_missing.js";
import { forceMissing } from "./force_missing/force_missing.js";
import { impossibleDate } from "./impossible_date/impossible_date.js";
import { impossibleNumber } from "./impossible_number/impossible_number.js";
import { notAMember } from "./not_a_member/not_a_member.js";
import { openGroupInside } from "./open_group_inside/open_group_inside.js";
import { outsideAgreement } from "./outside_agreement/outside_agreement.js";
import { partiesMissing } from "./parties_missing/parties_missing.js";
import { placeMissing } from "./place_missing/place_missing.js";
import { requestMissing } from "./request_missing/request_missing.js";
import type { Rule } from "./rule.js";
import { settingNotPossible } from "./setting_not_possible/setting_not_possible.js";
import { singleReading } from "./single_reading/single_reading.js";
import { statedTwice } from "./stated_twice/stated_twice.js";
import { undefinedWord } from "./undefined_word/undefined_word.js";
import { unheardEvent } from "./unheard_event/unheard_event.js";
import { universeMissing } from "./universe_missing/universe_missing.js";
import { universeTooLarge } from "./universe_too_large/universe_too_large.js";
import { unknownAgreement } from "./unknown_agreement/unknown_agreement.js";
import { unknownArticle } from "./unknown_article/unknown_article.js";
import { unknownClause } from "./unknown_clause/unknown_clause.js";
import { unknownCouncil } from "./unknown_council/unknown_council.js";
import { unknownGroup } from "./unknown_group/unknown_group.js";
import { unknownHole } from "./unknown_hole/unknown_hole.js";
import { unknownMeasure } from "./unknown_measure/unknown_measure.js";
import { unknownOwner } from "./unknown_owner/unknown_owner.js";
import { unknownParty } from "./unknown_party/unknown_party.js";
import { unknownPhase } from "./unknown_phase/unknown_phase.js";
import { unknownPlace } from "./unknown_place/unknown_place.js";
import { unknownQuestion } from "./unknown_question/unknown_question.js";
import { unknownReading } from "./unknown_reading/unknown_reading.js";
import { unusedName } from "./unused_name/unused_name.js";
import { victimMissing } from "./victim_missing/victim_missing.js";

/** Every rule about what has been read. Each stands in a folder of its own, with its test and its page. */
export const RULES: readonly Rule[] = [
  unknownParty,
  unknownGroup,
  unknownPlace,
  unknownMeasure,
  unknownArticle,
  unknownOwner,
  unknownAgreement,
  unknownPhase,
  unknownCouncil,
  unknownClause,
  unknownHole,
  unknownReading,
  unknownQuestion,
  duplicateName,
  statedTwice,
  cyclicDefinition,
  impossibleDate,
  impossibleNumber,
  forceMissing,
  universeMissing,
  universeTooLarge,
  outsideAgreement,
  partiesMissing,
  victimMissing,
  openGroupInside,
  singleReading,
  requestMissing,
  amendmentMissing,
  finderMissing,
  settingNotPossible,
  deadlineMissing,
  determinerMissing,
  placeMissing,
  undefinedWord,
  adversaryDetermines,
  notAMember,
  unusedName,
  unheardEvent,
];
