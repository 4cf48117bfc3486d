const CODES: readonly (readonly [decimals: number | undefined, codes: string])[] = [
  [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
  [4, "CLF UYW"],
  [undefined, "XAD XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX"],
];

/** How many decimals an amount has in a currency (ISO 4217); undefined where the norm does not say. */
export function decimalsOf(currency: string): number | undefined {
  const group = CODES.find(([, codes]) => codes.includes(currency));
  return group === undefined ? 2 : group[0];
}
