/**
 * States and provinces of Canada and the United States: a code, then its folded names. The order is that in which names
 * are looked for within a text: that of Meta's parameter builder (capi-param-builder-nodejs 1.3.2), after the
 * names that it lacks, since `washington` stands within `washingtondc`.
 */
export const REGIONS = `
dc districtofcolumbia washingtondc
pr puertorico
gu guam
vi usvirginislands
as americansamoa
mp northernmarianaislands
on ontario
qc quebec
bc britishcolumbia
ab alberta
sk saskatchewan
mb manitoba
ns novascotia
nb newbrunswick
pe princeedwardisland
nl newfoundlandandlabrador newfoundland
yt yukon yukonterritory
nt northwestterritories
nu nunavut
al alabama
ak alaska
az arizona
ar arkansas
ca california
co colorado
ct connecticut
de delaware
fl florida
ga georgia
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
oh ohio
ok oklahoma
or oregon
pa pennsylvania
ri rhodeisland
sc southcarolina
sd southdakota
tn tennessee
tx texas
ut utah
vt vermont
va virginia
wa washington
wv westvirginia
wi wisconsin
wy wyoming
`;
