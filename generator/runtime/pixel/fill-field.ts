/** A field of a form, as far as it is used here. */
interface Field {
  value: string;
  dispatchEvent(event: never): boolean;
}

/**
 * Puts a text into a field, and tells the scripts of the page, since forms as HubSpot's send what they were told of and
 * not what the field holds. Call it when the form is sent: Meta's cookies may come late.
 */
export function fillField(field: Field, text: string): void {
  field.value = text;
  const { Event } = globalThis as unknown as { readonly Event: new (type: string, init: object) => never };
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
}
