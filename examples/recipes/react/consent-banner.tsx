"use client";

import { useEffect, useState } from "react";
import { type Decision, decide, rememberedDecision } from "./tracking";

/** Asks for consent until the visitor has decided, and lets them decide anew at any time. */
export function ConsentBanner() {
  // The server knows no decision, and the first rendering in the browser must equal the server's.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(rememberedDecision() === undefined), []);

  function choose(decision: Decision) {
    decide(decision);
    setOpen(false);
  }

  if (!isOpen) {
    return (
      <button type="button" onClick={() => setOpen(true)}>
        Cookie settings
      </button>
    );
  }
  return (
    <section className="consent-banner" aria-label="Cookies">
      <p>May we tell Meta what you do here, to see which of our ads work? Meta sets cookies for that.</p>
      <button type="button" onClick={() => choose("granted")}>
        Yes
      </button>
      <button type="button" onClick={() => choose("denied")}>
        No
      </button>
    </section>
  );
}
