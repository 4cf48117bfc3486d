/** Domains that many sites share, which no browser sets a cookie for. */
const SHARED = /^(?:[^.]+|co\.uk|com\.br)$/;

/** The cookies of a page, as `document.cookie` takes and gives them. */
export interface CookieJar {
  cookie: string;
  /** What was written last for each name, with its attributes. */
  readonly written: ReadonlyMap<string, string>;
}

/** A jar of a host, with what it holds already; it refuses domains that are shared or another's. */
export function cookieJar(host: string, held: Readonly<Record<string, string>>): CookieJar {
  const values = new Map(Object.entries(held));
  const written = new Map<string, string>();
  return {
    written,
    get cookie() {
      return [...values].map(([name, value]) => `${name}=${value}`).join("; ");
    },
    set cookie(text: string) {
      const [pair = "", ...attributes] = text.split("; ");
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      const domain = attributes.find((one) => one.startsWith("domain=."))?.slice("domain=.".length) ?? host;
      if (SHARED.test(domain) || !`.${host}`.endsWith(`.${domain}`)) return;
      values.set(name, value);
      written.set(name, text);
    },
  };
}
