import { expect, test } from "vitest";
import type { CatalogEvent } from "../../generator/catalog/catalog.js";
import { catalog } from "../../generator/derived/catalog.js";
import { byCodePoint } from "../../generator/text/order.js";

function names(entries: readonly { readonly name: string }[]): readonly string[] {
  return entries.map((entry) => entry.name);
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/).sort(byCodePoint);
}

function family(name: CatalogEvent["family"]): readonly string[] {
  return names(catalog.events.filter((event) => event.family === name));
}

test("the eighteen standard events of the web", () => {
  expect(family("web")).toEqual(
    words(`PageView ViewContent Search AddToCart AddToWishlist InitiateCheckout AddPaymentInfo Purchase Lead
      CompleteRegistration StartTrial Subscribe Contact CustomizeProduct Donate FindLocation Schedule
      SubmitApplication`),
  );
});

test("the fourteen events of business messaging, four of them the web's", () => {
  const fourteen =
    words(`Purchase LeadSubmitted InitiateCheckout AddToCart ViewContent OrderCreated OrderShipped
    OrderDelivered OrderCanceled OrderReturned CartAbandoned QualifiedLead RatingProvided ReviewProvided`);
  const source = catalog.actionSources.find((entry) => entry.name === "business_messaging");
  expect([...(source?.events ?? [])].sort(byCodePoint)).toEqual(fourteen);
  expect(family("messaging")).toEqual(fourteen.filter((name) => !family("web").includes(name)));
});

test("the events that only apps send", () => {
  expect(family("app")).toEqual(
    words(`fb_mobile_activate_app fb_mobile_level_achieved fb_mobile_achievement_unlocked
      fb_mobile_tutorial_completion fb_mobile_rate fb_mobile_spent_credits AdClick AdImpression MobileAppInstall`),
  );
});

test("the outcomes", () => {
  expect(names(catalog.events.filter((event) => event.outcome))).toEqual(
    words(`Purchase Lead CompleteRegistration StartTrial Subscribe SubmitApplication Schedule Donate
      LeadSubmitted QualifiedLead`),
  );
});

test("only Purchase requires parameters", () => {
  const requiring = catalog.events.filter((event) => event.requires.length > 0);
  expect(requiring.map((event) => [event.name, event.requires])).toEqual([
    ["Purchase", ["value", "currency"]],
  ]);
});

test("the parameters", () => {
  expect(names(catalog.parameters)).toEqual(
    words(`value currency content_ids contents content_type content_name content_category num_items order_id
      item_number store_data predicted_ltv net_revenue search_string status delivery_category subscription_id
      namespace product_catalog_id user_bucket lead_event_source event_source availability body_style checkin_date
      checkout_date city condition_of_vehicle country departing_arrival_date departing_departure_date
      destination_airport destination_ids dma_code drivetrain exterior_color fuel_type hotel_score interior_color
      lease_end_date lease_start_date listing_type make mileage model neighborhood num_adults num_children
      num_infants origin_airport postal_code preferred_baths_range preferred_beds_range preferred_neighborhoods
      preferred_num_stops preferred_price_range preferred_star_ratings price property_type region
      returning_arrival_date returning_departure_date state_of_vehicle suggested_destinations
      suggested_home_listings suggested_hotels suggested_jobs suggested_local_service_businesses
      suggested_location_based_items suggested_vehicles transmission travel_class travel_end travel_start trim vin
      year ad_type fb_content fb_content_id fb_description fb_level fb_max_rating_value fb_payment_info_available
      fb_registration_method fb_success`),
  );
});

test("the members of contents", () => {
  expect(
    catalog.contentsMembers.map(({ name, required, sides }) => [name, required, sides.join(" ")]),
  ).toEqual([
    ["brand", false, "server"],
    ["category", false, "server"],
    ["delivery_category", false, "pixel server"],
    ["description", false, "server"],
    ["id", true, "pixel server"],
    ["item_price", false, "pixel server"],
    ["quantity", true, "pixel server"],
    ["title", false, "server"],
  ]);
});

test("the amounts of money", () => {
  const amounts = [...catalog.parameters, ...catalog.contentsMembers].filter(
    ({ schema }) => schema.format === "amount",
  );
  expect(names(amounts)).toEqual(["net_revenue", "predicted_ltv", "value", "item_price"]);
});

test("the server event parameters, by who gives them", () => {
  const given = (by: string) => names(catalog.serverParameters.filter((entry) => entry.givenBy === by));
  expect(given("builder")).toEqual(
    words(`event_name event_time event_id action_source user_data custom_data data_processing_options
      data_processing_options_country data_processing_options_state`),
  );
  expect(given("author")).toEqual(
    words(`event_source_url opt_out referrer_url original_event_data customer_segmentation messaging_channel
      app_data attribution_data advertiser_tracking_enabled messaging_outcome_data`),
  );
  const inCustomData = catalog.serverParameters.filter((entry) => entry.place === "custom_data");
  expect(names(inCustomData)).toEqual(["customer_segmentation"]);
  const listed = catalog.serverParameters.filter((entry) => entry.valuesIn !== undefined);
  expect(listed.map(({ name, valuesIn }) => [name, valuesIn])).toEqual([
    ["action_source", "action-sources"],
    ["messaging_channel", "messaging-channels"],
  ]);
});

test("the keys of the user data, hashed and plain", () => {
  const keys = (hashed: boolean) => names(catalog.userDataKeys.filter((entry) => entry.hashed === hashed));
  const hashed = words("em ph fn ln ge db ct st zp country external_id");
  expect(keys(true)).toEqual(hashed);
  expect(names(catalog.userDataKeys.filter((entry) => entry.advancedMatching))).toEqual(hashed);
  expect(names(catalog.userDataKeys.filter((entry) => entry.shape === "list"))).toEqual(hashed);
  expect(keys(false)).toEqual(
    words(`client_ip_address client_user_agent fbc fbp subscription_id fb_login_id lead_id anon_id madid page_id
      page_scoped_user_id ctwa_clid ig_account_id ig_sid whatsapp_business_account_id
      instagram_business_account_id`),
  );
});

test("the keys that tell of a person by themselves", () => {
  const direct = catalog.userDataKeys.filter((entry) => entry.direct);
  expect(names(direct)).toEqual(words("client_ip_address client_user_agent db em fn ge ln ph"));
  expect(direct.filter((entry) => !entry.personal)).toEqual([]);
});

test("the closed lists", () => {
  const { actionSources, messagingChannels, deliveries, sourceKinds } = catalog;
  expect(names(actionSources)).toEqual(
    words("website app physical_store system_generated email phone_call chat business_messaging other"),
  );
  expect(names(messagingChannels)).toEqual(words("whatsapp messenger instagram"));
  expect(names(deliveries)).toEqual(words("pixel direct gateway gtm-server partner app-sdk none"));
  expect(names(sourceKinds)).toEqual(words("browser app server crm pos analytics other"));
});

test("what the Pixel adds by itself", () => {
  const { userData, serverParameters } = catalog.addedByPixel;
  expect(userData).toEqual(["client_ip_address", "client_user_agent", "fbp", "fbc"]);
  expect(serverParameters).toEqual(["event_source_url"]);
});

test("a browser acts on the website alone, a CRM everywhere else and under names of its own", () => {
  const kinds = catalog.sourceKinds.filter(
    (kind) => kind.actionSources.length > 0 || kind.namesEvents || kind.adds.length > 0,
  );
  expect(kinds.map(({ name, actionSources, namesEvents }) => [name, actionSources, namesEvents])).toEqual([
    ["browser", ["website"], false],
    ["crm", names(catalog.actionSources).filter((name) => name !== "website"), true],
  ]);
});

test("what is noted: how some identifiers are normalised, and how stores and conversations are merged", () => {
  expect(names(catalog.userDataKeys.filter(({ note }) => note !== undefined))).toEqual([
    "ct",
    "external_id",
    "st",
  ]);
  expect(names(catalog.actionSources.filter(({ merging }) => merging !== undefined))).toEqual([
    "business_messaging",
    "physical_store",
  ]);
});

test("sixty-two days are for physical stores alone, browser mirrors for websites and apps", () => {
  const { actionSources } = catalog;
  const ages = actionSources.flatMap(({ name, maxAgeDays }) =>
    maxAgeDays === 7 ? [] : [[name, maxAgeDays]],
  );
  expect(ages).toEqual([["physical_store", 62]]);
  expect(names(actionSources.filter(({ browserMirror }) => browserMirror))).toEqual(["app", "website"]);
});

test("the events of GA4, recommended and collected", () => {
  const events = (collected: boolean) =>
    names(catalog.ga4Events.filter((event) => event.collected === collected));
  expect(events(false)).toEqual(
    words(`add_to_cart remove_from_cart view_cart view_item add_to_wishlist begin_checkout add_shipping_info
      add_payment_info purchase refund view_item_list select_item view_promotion select_promotion generate_lead
      qualify_lead close_convert_lead working_lead disqualify_lead close_unconvert_lead sign_up login search share
      select_content join_group earn_virtual_currency spend_virtual_currency level_start level_end level_up
      post_score unlock_achievement tutorial_begin tutorial_complete`),
  );
  expect(events(true)).toEqual(
    words(`first_visit session_start user_engagement page_view view_search_results scroll click video_start
      video_progress video_complete file_download form_start form_submit`),
  );
});

test("the currencies that Intl forgets are there, and those it has not let go are replaced", () => {
  const replaced = new Map(catalog.currencies.map((currency) => [currency.code, currency.replaced]));
  for (const code of words(
    "CLF COU VED BOV CHE CHW MXV USN UYI XAU XAG XTS XXX SLE VES XCG ZWG EUR UAH KZT",
  )) {
    expect([code, replaced.get(code)]).toEqual([code, false]);
  }
  for (const code of words("HRK BGN ANG CUC SLL ZWL VEF"))
    expect([code, replaced.get(code)]).toEqual([code, true]);
  for (const code of Intl.supportedValuesOf("currency"))
    expect([code, replaced.has(code)]).toEqual([code, true]);
});

test("too broad user data and names that Meta keeps", () => {
  expect(catalog.tooBroadUserData.sets).toEqual([
    ["ct", "country", "st", "zp", "ge", "client_user_agent"],
    ["db", "client_user_agent"],
    ["fn", "ge"],
    ["ln", "ge"],
  ]);
  expect(catalog.reservedEventNames.names).toEqual(
    words(`AppendValue AppendAttribution SubscribedButtonClick Microdata PixelInitialized CustomEvent
      UserProperties`),
  );
});

test("what Meta asks for beside a parameter, and what names an occurrence", () => {
  const wanting = catalog.parameters.filter(({ wants }) => wants.length > 0);
  expect(wanting.map(({ name, wants }) => [name, wants])).toEqual([
    ["content_ids", ["content_type"]],
    ["contents", ["content_type"]],
  ]);
  expect(names(catalog.parameters.filter(({ namesOccurrence }) => namesOccurrence))).toEqual(["order_id"]);
});

test("how copies are merged, what one call takes, and how long a custom name may be", () => {
  const { merging, requests, customEventNames, deliveries } = catalog;
  expect([merging.withinHours, merging.browserFirstMinutes]).toEqual([48, 5]);
  expect([requests.maxEvents, requests.partnerAgentMaxLength]).toEqual([1000, 22]);
  expect(customEventNames.maxLength).toBe(50);
  expect(deliveries.map(({ name, carries }) => [name, carries.ownEventId])).toEqual([
    ["app-sdk", "unsure"],
    ["direct", "always"],
    ["gateway", "always"],
    ["gtm-server", "always"],
    ["none", "never"],
    ["partner", "never"],
    ["pixel", "always"],
  ]);
  expect(names(deliveries.filter(({ needsToken }) => needsToken))).toEqual(["direct"]);
  expect(names(catalog.sourceKinds.filter(({ openCode }) => openCode))).toEqual(["app", "browser"]);
});
