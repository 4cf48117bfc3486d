"use client";

import { useEffect } from "react";
import { openPage } from "../src/page";

export function Pixel() {
  useEffect(() => {
    openPage();
  }, []);
  return null;
}
