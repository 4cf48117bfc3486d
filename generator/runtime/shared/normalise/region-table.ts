/**
 * The provinces of Canada and the states of the United States: a code, then its folded names (ISO 3166-2:CA and
 * ISO 3166-2:US). Each country's stand by name, and Canada's first, as its code does. In a text with several names the
 * first of this order counts, so `washingtondc` is found before `washington`, and `arkansas` before `kansas`.
 */
export const REGIONS: string = `
ab alberta
bc britishcolumbia
mb manitoba
nb newbrunswick
nl newfoundlandandlabrador newfoundland
nt northwestterritories
ns novascotia
nu nunavut
on ontario
pe princeedwardisland
qc quebec
sk saskatchewan
yt yukon yukonterritory
al alabama
ak alaska
as americansamoa
az arizona
ar arkansas
ca california
co colorado
ct connecticut
de delaware
dc districtofcolumbia washingtondc
fl florida
ga georgia
gu guam
hi hawaii
id idaho
il illinois
in indiana
ia iowa
ks kansas
ky kentucky
la louisiana
me maine
md maryland
ma massachusetts
mi michigan
mn minnesota
ms mississippi
mo missouri
mt montana
ne nebraska
nv nevada
nh newhampshire
nj newjersey
nm newmexico
ny newyork
nc northcarolina
nd northdakota
mp northernmarianaislands
oh ohio
ok oklahoma
or oregon
pa pennsylvania
pr puertorico
ri rhodeisland
sc southcarolina
sd southdakota
tn tennessee
tx texas
vi usvirginislands
ut utah
vt vermont
va virginia
wa washington
wv westvirginia
wi wisconsin
wy wyoming
`;
