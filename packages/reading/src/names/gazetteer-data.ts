/**
 * States and bodies of the world, as plain data. One state a line: the identifier's words (its English name), then
 * other names, then demonyms (`:`), then the capital and seats that stand for its government (`;`).
 * Only words that are the same whatever the report is about belong here: no person does.
 */
export const STATES = `
afghanistan:afghan,afghans;kabul
albania:albanian,albanians;tirana
algeria:algerian,algerians;algiers
andorra:andorran,andorrans;andorra la vella
angola:angolan,angolans;luanda
argentina:argentine,argentinian,argentines,argentinians;buenos aires,casa rosada
armenia:armenian,armenians;yerevan
australia:australian,australians;canberra
austria:austrian,austrians;vienna
azerbaijan:azerbaijani,azerbaijanis,azeri,azeris;baku
bahamas,the bahamas:bahamian,bahamians;nassau
bahrain:bahraini,bahrainis;manama
bangladesh:bangladeshi,bangladeshis;dhaka
barbados:barbadian,barbadians;bridgetown
belarus:belarusian,belarusians;minsk
belgium:belgian,belgians;
belize:belizean,belizeans;belmopan
benin:beninese;porto-novo,cotonou
bhutan:bhutanese;thimphu
bolivia:bolivian,bolivians;la paz,sucre
bosnia_and_herzegovina,bosnia and herzegovina,bosnia,bosnia-herzegovina:bosnian,bosnians;sarajevo
botswana:botswanan;gaborone
brazil:brazilian,brazilians;brasilia,brasília,planalto,itamaraty
brunei:bruneian,bruneians;bandar seri begawan
bulgaria:bulgarian,bulgarians;sofia
burkina_faso,burkina faso:burkinabe;ouagadougou
burundi:burundian,burundians;bujumbura,gitega
cambodia:cambodian,cambodians;phnom penh
cameroon:cameroonian,cameroonians;yaounde,yaoundé
canada:canadian,canadians;ottawa
cape_verde,cape verde,cabo verde:cape verdean,cape verdeans;praia
central_african_republic,central african republic:central african;bangui
chad:chadian,chadians;n'djamena,ndjamena
chile:chilean,chileans;santiago,la moneda
china,people's republic of china:chinese;beijing,zhongnanhai
colombia:colombian,colombians;bogota,bogotá
comoros:comorian,comorians;moroni
congo,republic of the congo,congo-brazzaville:congolese;brazzaville
costa_rica,costa rica:costa rican,costa ricans;san josé
croatia:croatian,croatians,croat,croats;zagreb
cuba:cuban,cubans;havana
cyprus:cypriot,cypriots;nicosia
czechia,czech republic:czech,czechs;prague
democratic_republic_of_the_congo,democratic republic of the congo,democratic republic of congo,dr congo,drc:;kinshasa
denmark:danish,danes,dane;copenhagen
djibouti:djiboutian,djiboutians;
dominica:;roseau
dominican_republic,dominican republic:dominican,dominicans;santo domingo
ecuador:ecuadorian,ecuadorean,ecuadorians,ecuadoreans;quito
egypt:egyptian,egyptians;cairo
el_salvador,el salvador:salvadoran,salvadorans;san salvador
equatorial_guinea,equatorial guinea:;malabo
eritrea:eritrean,eritreans;asmara
estonia:estonian,estonians;tallinn
eswatini,swaziland:swazi,swazis;mbabane
ethiopia:ethiopian,ethiopians;addis ababa
fiji:fijian,fijians;suva
finland:finnish,finns,finn;helsinki
france:french,frenchman;paris,elysee,élysée,quai d'orsay,matignon
gabon:gabonese;libreville
gambia,the gambia:gambian,gambians;banjul
georgia:georgian,georgians;tbilisi
germany:german,germans;berlin,bundestag
ghana:ghanaian,ghanaians;accra
greece:greek,greeks;athens
grenada:grenadian,grenadians;
guatemala:guatemalan,guatemalans;guatemala city
guinea:guinean,guineans;conakry
guinea_bissau,guinea-bissau:;bissau
guyana:guyanese;
haiti:haitian,haitians;port-au-prince
vatican,holy see:;vatican city
honduras:honduran,hondurans;tegucigalpa
hungary:hungarian,hungarians;budapest
iceland:icelandic,icelanders,icelander;reykjavik,reykjavík
india:indian,indians;new delhi,delhi
indonesia:indonesian,indonesians;jakarta
iran,islamic republic of iran:iranian,iranians;tehran,teheran
iraq:iraqi,iraqis;baghdad
ireland,republic of ireland:irish;dublin
israel:israeli,israelis;jerusalem,tel aviv,knesset
italy:italian,italians;rome,farnesina,palazzo chigi
ivory_coast,ivory coast,côte d'ivoire:ivorian,ivorians;abidjan,yamoussoukro
jamaica:jamaican,jamaicans;
japan:japanese;tokyo
jordan:jordanian,jordanians;amman
kazakhstan:kazakh,kazakhs;astana
kenya:kenyan,kenyans;nairobi
kiribati:;tarawa
kosovo:kosovar,kosovars;pristina,prishtina
kuwait:kuwaiti,kuwaitis;kuwait city
kyrgyzstan:kyrgyz;bishkek
laos:laotian,laotians,lao;vientiane
latvia:latvian,latvians;riga
lebanon:lebanese;beirut
lesotho:;maseru
liberia:liberian,liberians;monrovia
libya:libyan,libyans;tripoli
liechtenstein:;vaduz
lithuania:lithuanian,lithuanians;vilnius
luxembourg:;
madagascar:malagasy;antananarivo
malawi:malawian,malawians;lilongwe
malaysia:malaysian,malaysians;kuala lumpur,putrajaya
maldives:maldivian,maldivians;malé
mali:malian,malians;bamako
malta:maltese;valletta
marshall_islands,marshall islands:marshallese;majuro
mauritania:mauritanian,mauritanians;nouakchott
mauritius:mauritian,mauritians;port louis
mexico:mexican,mexicans;mexico city
micronesia:micronesian,micronesians;palikir
moldova:moldovan,moldovans;chisinau,chișinău
monaco:;
mongolia:mongolian,mongolians;ulaanbaatar,ulan bator
montenegro:montenegrin,montenegrins;podgorica
morocco:moroccan,moroccans;rabat
mozambique:mozambican,mozambicans;maputo
myanmar,burma:burmese;naypyidaw,naypyitaw
namibia:namibian,namibians;windhoek
nauru:nauruan,nauruans;yaren
nepal:nepali,nepalese,nepalis;kathmandu
netherlands,the netherlands,holland:dutch;the hague,hague,amsterdam
new_zealand,new zealand:new zealander,new zealanders;wellington
nicaragua:nicaraguan,nicaraguans;managua
niger:nigerien,nigeriens;niamey
nigeria:nigerian,nigerians;abuja
north_korea,north korea,democratic people's republic of korea,dprk:north korean,north koreans;pyongyang
north_macedonia,north macedonia,macedonia:macedonian,macedonians;skopje
norway:norwegian,norwegians;oslo
oman:omani,omanis;muscat
pakistan:pakistani,pakistanis;islamabad
palau:palauan,palauans;ngerulmud
palestine,palestinian authority:palestinian,palestinians;ramallah
panama:panamanian,panamanians;panama city
papua_new_guinea,papua new guinea:;port moresby
paraguay:paraguayan,paraguayans;asuncion,asunción
peru:peruvian,peruvians;lima
philippines,the philippines:filipino,filipinos,philippine;manila,malacañang
poland:polish,poles;warsaw
portugal:portuguese;lisbon
qatar:qatari,qataris;doha
romania:romanian,romanians;bucharest
russia,russian federation,soviet union,ussr:russian,russians,soviet,soviets;moscow,kremlin,state duma,duma
rwanda:rwandan,rwandans;kigali
saint_lucia,saint lucia,st lucia:;castries
samoa:samoan,samoans;apia
san_marino,san marino:;
sao_tome_and_principe,são tomé and príncipe,sao tome and principe:;são tomé
saudi_arabia,saudi arabia:saudi,saudis;riyadh
senegal:senegalese;dakar
serbia,yugoslavia:serbian,serbians,serb,serbs,yugoslav;belgrade
seychelles:;
sierra_leone,sierra leone:sierra leonean,sierra leoneans;freetown
singapore:singaporean,singaporeans;
slovakia:slovak,slovaks,slovakian;bratislava
slovenia:slovenian,slovene,slovenians,slovenes;ljubljana
solomon_islands,solomon islands:;honiara
somalia:somali,somalis;mogadishu
south_africa,south africa:south african,south africans;pretoria,cape town
south_korea,south korea,republic of korea:south korean,south koreans;seoul,blue house
south_sudan,south sudan:south sudanese;juba
spain:spanish,spaniards,spaniard;madrid,moncloa
sri_lanka,sri lanka:sri lankan,sri lankans;colombo
sudan:sudanese;khartoum
suriname:surinamese;paramaribo
sweden:swedish,swedes,swede;stockholm
switzerland:swiss;bern,berne
syria:syrian,syrians;damascus
taiwan:taiwanese;taipei
tajikistan:tajik,tajiks;dushanbe
tanzania:tanzanian,tanzanians;dodoma,dar es salaam
thailand:thai,thais;bangkok
timor_leste,timor-leste,east timor:timorese;dili
togo:togolese;lomé,lome
tonga:tongan,tongans;nuku'alofa
trinidad_and_tobago,trinidad and tobago,trinidad:trinidadian,trinidadians;port of spain
tunisia:tunisian,tunisians;tunis
turkey,türkiye,turkiye:turkish,turks,turk;ankara
turkmenistan:turkmen;ashgabat
tuvalu:;funafuti
uganda:ugandan,ugandans;kampala
ukraine:ukrainian,ukrainians;kyiv,kiev,verkhovna rada
united_arab_emirates,united arab emirates,uae,emirates:emirati,emiratis;abu dhabi
uk,united kingdom,britain,great britain,u.k.,england:british,britons,briton;london,downing street,whitehall,foreign office,westminster
us,united states,united states of america,u.s.,usa,u.s.a.,america:american,americans;washington,white house,pentagon,state department,department of state,oval office,capitol hill,camp david
uruguay:uruguayan,uruguayans;montevideo
uzbekistan:uzbek,uzbeks;tashkent
vanuatu:;port vila
venezuela:venezuelan,venezuelans;caracas,miraflores
vietnam,viet nam:vietnamese;hanoi
yemen:yemeni,yemenis;sanaa,sana'a
zambia:zambian,zambians;lusaka
zimbabwe:zimbabwean,zimbabweans;harare
`;

/** Organizations and their organs, in the same form. Europeans are no party: the adjective does not tell which body. */
export const BODIES = `
eu,european union,european commission,european council,european parliament,european central bank,european external action service,council of the european union:;brussels
nato,north atlantic treaty organization,north atlantic alliance,north atlantic council,atlantic alliance:;
un,united nations,u.n.,un security council,u.n. security council,united nations security council,security council,un general assembly,general assembly,international atomic energy agency,iaea,unhcr,unicef:;
african_union,african union:;
arab_league,arab league,league of arab states:;
asean,association of southeast asian nations:;
osce,organization for security and co-operation in europe,organization for security and cooperation in europe:;
oas,organization of american states:;
csto,collective security treaty organization:;
gcc,gulf cooperation council:;
ecowas,economic community of west african states:;
council_of_europe,council of europe:;
league_of_nations,league of nations:;
g7,group of seven:;
g20,group of twenty:;
imf,international monetary fund:;
world_bank,world bank:;
hamas:;
hezbollah,hizbollah:;
taliban:;
plo,palestine liberation organization:;
`;

/** Initials that are names only when written in capitals: "us" and "who" are ordinary words. */
export const CAPITALS_ONLY: ReadonlySet<string> = new Set([
  "us",
  "uk",
  "eu",
  "un",
  "who",
  "drc",
  "plo",
  "oas",
  "gcc",
]);

/** Seats of government that are offices rather than cities. */
export const OFFICE_SEATS: ReadonlySet<string> = new Set(
  "white house,kremlin,pentagon,state department,department of state,downing street,whitehall,foreign office,elysee,élysée,quai d'orsay,matignon,bundestag,knesset,state duma,duma,verkhovna rada,casa rosada,planalto,itamaraty,la moneda,blue house,farnesina,palazzo chigi,moncloa,miraflores,malacañang".split(
    ",",
  ),
);
