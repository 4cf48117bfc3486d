/**
 * The codes of ISO 3166-1, each before itself, its three-letter form and its folded English names: those of CLDR,
 * of ISO and older ones. Derived; not edited by hand.
 */
export const COUNTRIES: string = `
ad ad and andorra
ae ae are unitedarabemirates uae
af af afg afghanistan
ag ag atg antiguaandbarbuda antiguabarbuda
ai ai aia anguilla
al al alb albania
am am arm armenia
ao ao ago angola
aq aq ata antarctica
ar ar arg argentina
as as asm americansamoa
at at aut austria
au au aus australia
aw aw abw aruba
ax ax ala alandislands
az az aze azerbaijan
ba ba bih bosniaandherzegovina bosniaherzegovina
bb bb brb barbados
bd bd bgd bangladesh
be be bel belgium
bf bf bfa burkinafaso
bg bg bgr bulgaria
bh bh bhr bahrain
bi bi bdi burundi
bj bj ben benin
bl bl blm saintbarthelemy
bm bm bmu bermuda
bn bn brn brunei bruneidarussalam
bo bo bol bolivia boliviaplurinationalstateof
bq bq bes caribbeannetherlands bonairesinteustatiusandsaba
br br bra brazil
bs bs bhs bahamas
bt bt btn bhutan
bv bv bvt bouvetisland
bw bw bwa botswana
by by blr belarus
bz bz blz belize
ca ca can canada
cc cc cck cocoskeelingislands cocosislands
cd cd cod congokinshasa congothedemocraticrepublicofthe congodemocraticrepublicofthe democraticrepublicofthecongo
cf cf caf centralafricanrepublic
cg cg cog congobrazzaville congo
ch ch che switzerland
ci ci civ cotedivoire ivorycoast
ck ck cok cookislands
cl cl chl chile
cm cm cmr cameroon
cn cn chn china
co co col colombia
cr cr cri costarica
cu cu cub cuba
cv cv cpv capeverde caboverde
cw cw cuw curacao
cx cx cxr christmasisland
cy cy cyp cyprus
cz cz cze czechia czechrepublic
de de deu germany
dj dj dji djibouti
dk dk dnk denmark
dm dm dma dominica
do do dom dominicanrepublic
dz dz dza algeria
ec ec ecu ecuador
ee ee est estonia
eg eg egy egypt
eh eh esh westernsahara
er er eri eritrea
es es esp spain
et et eth ethiopia
fi fi fin finland
fj fj fji fiji
fk fk flk falklandislands falklandislandsmalvinas
fm fm fsm micronesia federatedstatesofmicronesia micronesiafederatedstatesof
fo fo fro faroeislands
fr fr fra france
ga ga gab gabon
gb gb gbr unitedkingdom unitedkingdomofgreatbritainandnorthernireland uk greatbritain
gd gd grd grenada
ge ge geo georgia
gf gf guf frenchguiana
gg gg ggy guernsey
gh gh gha ghana
gi gi gib gibraltar
gl gl grl greenland
gm gm gmb gambia
gn gn gin guinea
gp gp glp guadeloupe
gq gq gnq equatorialguinea
gr gr grc greece
gs gs sgs southgeorgiaandsouthsandwichislands southgeorgiasouthsandwichislands southgeorgiaandthesouthsandwichislands
gt gt gtm guatemala
gu gu gum guam
gw gw gnb guineabissau
gy gy guy guyana
hk hk hkg hongkongsarchina hongkong
hm hm hmd heardandmcdonaldislands heardmcdonaldislands heardislandandmcdonaldislands
hn hn hnd honduras
hr hr hrv croatia
ht ht hti haiti
hu hu hun hungary
id id idn indonesia
ie ie irl ireland
il il isr israel
im im imn isleofman
in in ind india
io io iot britishindianoceanterritory
iq iq irq iraq
ir ir irn iran islamicrepublicofiran iranislamicrepublicof
is is isl iceland
it it ita italy
je je jey jersey
jm jm jam jamaica
jo jo jor jordan
jp jp jpn japan
ke ke ken kenya
kg kg kgz kyrgyzstan
kh kh khm cambodia
ki ki kir kiribati
km km com comoros
kn kn kna saintkittsandnevis saintkittsnevis
kp kp prk northkorea democraticpeoplesrepublicofkorea koreademocraticpeoplesrepublicof
kr kr kor southkorea republicofkorea korearepublicof
kw kw kwt kuwait
ky ky cym caymanislands
kz kz kaz kazakhstan
la la lao laos laopeoplesdemocraticrepublic
lb lb lbn lebanon
lc lc lca saintlucia
li li lie liechtenstein
lk lk lka srilanka
lr lr lbr liberia
ls ls lso lesotho
lt lt ltu lithuania
lu lu lux luxembourg
lv lv lva latvia
ly ly lby libya
ma ma mar morocco
mc mc mco monaco
md md mda moldova republicofmoldova moldovarepublicof
me me mne montenegro
mf mf maf saintmartin saintmartinfrenchpart
mg mg mdg madagascar
mh mh mhl marshallislands
mk mk mkd northmacedonia macedonia macedoniatheformeryugoslavrepublicof
ml ml mli mali
mm mm mmr myanmarburma myanmar burma
mn mn mng mongolia
mo mo mac macaosarchina macao macau
mp mp mnp northernmarianaislands
mq mq mtq martinique
mr mr mrt mauritania
ms ms msr montserrat
mt mt mlt malta
mu mu mus mauritius
mv mv mdv maldives
mw mw mwi malawi
mx mx mex mexico
my my mys malaysia
mz mz moz mozambique
na na nam namibia
nc nc ncl newcaledonia
ne ne ner niger
nf nf nfk norfolkisland
ng ng nga nigeria
ni ni nic nicaragua
nl nl nld netherlands
no no nor norway
np np npl nepal
nr nr nru nauru
nu nu niu niue
nz nz nzl newzealand
om om omn oman
pa pa pan panama
pe pe per peru
pf pf pyf frenchpolynesia
pg pg png papuanewguinea
ph ph phl philippines
pk pk pak pakistan
pl pl pol poland
pm pm spm saintpierreandmiquelon saintpierremiquelon
pn pn pcn pitcairnislands pitcairn
pr pr pri puertorico
ps ps pse palestinianterritories stateofpalestine palestine palestinestateof
pt pt prt portugal
pw pw plw palau
py py pry paraguay
qa qa qat qatar
re re reu reunion
ro ro rou romania
rs rs srb serbia
ru ru rus russia russianfederation
rw rw rwa rwanda
sa sa sau saudiarabia
sb sb slb solomonislands
sc sc syc seychelles
sd sd sdn sudan
se se swe sweden
sg sg sgp singapore
sh sh shn sainthelena sainthelenaascensionandtristandacunha
si si svn slovenia
sj sj sjm svalbardandjanmayen svalbardjanmayen
sk sk svk slovakia
sl sl sle sierraleone
sm sm smr sanmarino
sn sn sen senegal
so so som somalia
sr sr sur suriname
ss ss ssd southsudan
st st stp saotomeandprincipe saotomeprincipe
sv sv slv elsalvador
sx sx sxm sintmaarten sintmaartendutchpart
sy sy syr syria syrianarabrepublic
sz sz swz eswatini swaziland
tc tc tca turksandcaicosislands turkscaicosislands
td td tcd chad
tf tf atf frenchsouthernterritories
tg tg tgo togo
th th tha thailand
tj tj tjk tajikistan
tk tk tkl tokelau
tl tl tls timorleste easttimor
tm tm tkm turkmenistan
tn tn tun tunisia
to to ton tonga
tr tr tur turkiye turkey
tt tt tto trinidadandtobago trinidadtobago
tv tv tuv tuvalu
tw tw twn taiwan taiwanprovinceofchina
tz tz tza tanzania unitedrepublicoftanzania tanzaniaunitedrepublicof
ua ua ukr ukraine
ug ug uga uganda
um um umi usoutlyingislands unitedstatesminoroutlyingislands
us us usa unitedstates unitedstatesofamerica
uy uy ury uruguay
uz uz uzb uzbekistan
va va vat vaticancity holysee vatican holyseevaticancitystate
vc vc vct saintvincentandgrenadines saintvincentgrenadines saintvincentandthegrenadines
ve ve ven venezuela venezuelabolivarianrepublicof
vg vg vgb britishvirginislands virginislandsbritish
vi vi vir usvirginislands virginislandsoftheunitedstates virginislandsus
vn vn vnm vietnam
vu vu vut vanuatu
wf wf wlf wallisandfutuna wallisfutuna
ws ws wsm samoa
ye ye yem yemen
yt yt myt mayotte
za za zaf southafrica
zm zm zmb zambia
zw zw zwe zimbabwe
`;
