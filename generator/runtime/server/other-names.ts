/** Meta's names, each with what other systems call the same: letters and digits in lower case. */
export const OTHER_NAMES: string = `
anon_id installid
brand itembrand
category itemcategory producttype
client_ip_address ip ipaddress ipoverride remoteaddr browserip
client_user_agent useragent ua
content_category category itemcategory
content_ids ids sku skus productid productids itemid itemids contentid
content_name productname itemname title
content_type producttype type
contents items products lineitems cart
country countrycode cn
ct city town
ctwa_clid whatsappclickid
currency currencycode currencyiso
db dob birthday birthdate dateofbirth
em email emailaddress mail sha256emailaddress hashedemail
event_id messageid dedupid
event_source_url url pageurl pagelocation sourceurl
event_time timestamp time createdat
external_id userid customerid uid clientid anonymousid memberid crmid
fb_login_id facebookloginid
fbc fbclid clickid
fbp browserid
fn firstname first givenname forename
ge gender sex
id itemid productid sku contentid
ig_account_id instagramaccountid
ig_sid instagramuserid instagramscopeduserid
item_price price unitprice
lead_event_source crmname
lead_id leadgenid facebookleadid
ln lastname last surname familyname name
madid advertisingid deviceid idfa gaid aaid
messaging_channel channel
net_revenue margin profit
num_items quantity qty count itemcount numberofitems
order_id transactionid ordernumber order
page_id facebookpageid
page_scoped_user_id psid
ph phone phonenumber telephone tel mobile msisdn sha256phonenumber hashedphone
predicted_ltv ltv clv
product_catalog_id catalogid
quantity qty amount count
referrer_url referrer referer pagereferrer
search_string query q searchterm keyword
st state region province provincecode
status registrationstatus
subscription_id subid
title name productname itemname
value price revenue total amount totalprice grandtotal ordervalue purchasevalue valuetosum
whatsapp_business_account_id waba wabaid
zp zip zipcode postalcode postcode plz
`;
