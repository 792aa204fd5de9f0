/**
 * Words that say what somebody is, as plain data. Roles are held by persons; body nouns speak as institutions;
 * group nouns speak as several people. No person is named here.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s*\n\s*|,\s*/u));

/** Heads of a role: the noun a title phrase ends in, in the singular. */
export const ROLE_HEADS: ReadonlySet<string> = list(`
president, vice-president, premier, chancellor, taoiseach, king, queen, emir, sultan, prince, pope, monarch
minister, secretary, undersecretary, envoy, negotiator, mediator, ambassador, commissioner, consul, attaché, attache
spokesman, spokeswoman, spokesperson, adviser, advisor, aide, diplomat, official, delegate, representative, chief, head
leader, chair, chairman, chairwoman, chairperson, governor, mayor, senator, congressman, congresswoman, lawmaker
general, admiral, colonel, commander, marshal, lieutenant, captain, director, secretary-general, speaker, deputy
professor, analyst, expert, historian, researcher, counterpart, scholar, lawyer, judge, prosecutor, economist, journalist, reporter
editor, correspondent, author, activist, commentator, host, presenter, interviewer, moderator, candidate, lawmaker
resident, farmer, teacher, soldier, officer, veteran, witness, source, bishop, cardinal, patriarch, co-chair
`);

/** Roles of a state or body: somebody with such a bare title speaks for whom the report is at home with. */
export const OFFICE_HEADS: ReadonlySet<string> = list(`
president, vice-president, premier, chancellor, king, queen, minister, secretary, undersecretary, envoy, negotiator
ambassador, spokesman, spokeswoman, spokesperson
`);

/** Roles in the plural. */
export const GROUP_HEADS: ReadonlySet<string> = list(`
presidents, premiers, ministers, secretaries, envoys, negotiators, mediators, ambassadors, commissioners, spokesmen
advisers, advisors, aides, diplomats, officials, delegates, representatives, chiefs, heads, leaders, governors, mayors
senators, lawmakers, generals, commanders, analysts, experts, historians, researchers, lawyers, residents, sources
witnesses, soldiers, officers, allies, guarantors, mediators, rebels, separatists, insurgents, authorities, neighbours
neighbors, countries, states, nations, sides, parties, governments, delegations, powers, capitals, critics, observers
members, signatories, europeans, inhabitants, politicians, deputies, monitors, partners, journalists, reporters
`);

/** Institutions. */
export const BODY_HEADS: ReadonlySet<string> = list(`
government, administration, ministry, department, mission, commission, council, parliament, congress, senate, assembly
army, military, navy, embassy, consulate, office, agency, secretariat, delegation, committee, court, tribunal, alliance
union, coalition, bloc, organization, organisation, party, movement, front, junta, regime, cabinet, presidency, palace
federation, kingdom, republic, country, state, side, team, group, bank, institute, centre, center, think-tank, command
newspaper, agency, broadcaster, channel, foundation, federation, league, press, service, authority, forces
`);

/** Instruments: texts that stipulate. */
export const INSTRUMENT_HEADS: ReadonlySet<string> = list(`
article, articles, treaty, protocol, charter, agreement, accord, accords, convention, pact, resolution, memorandum
constitution, declaration, communique, communiqué, clause, paragraph, annex, law, act, statute, covenant, armistice
`);

/** Courtesy titles; they tell the pronoun where it is known. */
export const HONORIFICS: ReadonlyMap<string, "he" | "she" | null> = new Map([
  ["mr", "he"],
  ["mister", "he"],
  ["sir", "he"],
  ["lord", "he"],
  ["mrs", "she"],
  ["ms", "she"],
  ["miss", "she"],
  ["madam", "she"],
  ["lady", "she"],
  ["dame", "she"],
  ["dr", null],
  ["prof", null],
  ["gen", null],
  ["col", null],
  ["lt", null],
  ["capt", null],
  ["adm", null],
  ["sen", null],
  ["rep", null],
  ["gov", null],
  ["amb", null],
]);

/** Adjectives of an office, which may stand before its head: "prime minister", "special envoy". */
export const ROLE_MODIFIERS: ReadonlySet<string> = list(`
prime, foreign, defence, defense, interior, finance, justice, trade, energy, special, deputy, vice, chief, senior, top
former, acting, assistant, high, general, first, national, security, press, permanent, presidential, parliamentary
state, government, ministry, military, army, peace, lead, main, opposition, party, republican, democratic, political
conservative, labour, liberal, socialist, northern, southern, eastern, western, regional, local, european, international
joint, interim, new, current, exiled, unnamed, anonymous, close, two, three, four, five, six, several, some, many, both
other, various, few, most, unidentified, ruling, elder, young, retired, veteran, middle, far, policy, affairs, visiting
guarantor, neighbouring, neighboring, allied, participating, warring, coastal, member, rebel, civil, diplomatic, army
`);

/** Small words inside surnames. */
export const NAME_PARTICLES: ReadonlySet<string> = list(
  "von, van, der, den, de, del, della, da, di, dos, du, la, le, bin, ben, al, el, zu, ibn, y, ter",
);

/** Capitalized words that are never part of a name. */
export const NEVER_NAMES: ReadonlySet<string> = list(`
i, i'm, i've, i'd, i'll, we, he, she, it, they, you, me, him, her, them, us, my, your, his, its, our, their, mine
the, a, an, this, that, these, those, there, here, who, whom, whose, which, what, when, where, why, how, whether
and, but, or, nor, so, yet, for, if, unless, because, since, although, though, while, whereas, as, than, then, thus
in, on, at, by, to, of, from, with, without, within, into, over, under, after, before, during, between, against, about
according, despite, through, until, upon, amid, among, across, behind, beyond, near, toward, towards, via, per, like
not, no, yes, never, ever, always, also, too, only, just, even, still, again, already, now, today, tomorrow, yesterday
all, any, both, each, every, either, neither, some, many, few, several, most, more, much, other, another, such, same
one, two, three, four, five, six, seven, eight, nine, ten, nobody, somebody, everybody, anyone, someone, everyone
nothing, something, everything, anything, none, is, are, was, were, be, been, being, am, do, does, did, have, has, had
will, would, shall, should, can, could, may, might, must, let, asked, speaking, describing, meanwhile, however
moreover, furthermore, instead, earlier, later, finally, first, second, third, last, next, once, perhaps, maybe
monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july
august, september, october, november, december, question, answer, photo, image, read, watch, update, correction
mr, mrs, ms, dr, it's, that's, there's, he's, she's, we're, they're, we've, we'll, don't, can't, let's, what's
`);
