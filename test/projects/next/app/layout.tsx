import type { ReactNode } from "react";
import { Pixel } from "./pixel";

// biome-ignore lint/style/noDefaultExport: Next asks for it.
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Pixel />
        {children}
      </body>
    </html>
  );
}
