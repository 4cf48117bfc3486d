import { createRequire } from "node:module";

const sdk = createRequire(import.meta.url)("facebook-nodejs-business-sdk");

/** A purchase as a caller of Meta's SDK puts it together, to the element of `data` that the SDK sends. */
export function sdkEvent({ event_time, event_source_url, event_id, user_data, custom_data }) {
  const user = new sdk.UserData()
    .setEmail(user_data.em)
    .setPhone(user_data.ph)
    .setFirstName(user_data.fn)
    .setLastName(user_data.ln)
    .setCity(user_data.ct)
    .setState(user_data.st)
    .setZip(user_data.zp)
    .setCountry(user_data.country)
    .setExternalId(user_data.external_id)
    .setClientIpAddress(user_data.client_ip_address)
    .setClientUserAgent(user_data.client_user_agent)
    .setFbp(user_data.fbp)
    .setFbc(user_data.fbc);
  const contents = custom_data.contents.map(({ id, quantity, item_price }) =>
    new sdk.Content().setId(id).setQuantity(quantity).setItemPrice(item_price),
  );
  const { value, currency, order_id, delivery_category, ...own } = custom_data;
  delete own.contents;
  const custom = new sdk.CustomData()
    .setValue(value)
    .setCurrency(currency)
    .setOrderId(order_id)
    .setContents(contents)
    .setContentType("product")
    .setDeliveryCategory(delivery_category)
    .setCustomProperties(own);
  return new sdk.ServerEvent()
    .setEventName("Purchase")
    .setEventTime(event_time)
    .setEventId(event_id)
    .setEventSourceUrl(event_source_url)
    .setActionSource("website")
    .setUserData(user)
    .setCustomData(custom)
    .normalize();
}
