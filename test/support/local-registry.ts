import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** A registry on this machine that has the packages of the repository, each in the version that is installed. */
export interface LocalRegistry {
  readonly url: string;
  close(): void;
}

/** Starts a registry, so that `npm install` can be seen to work without a network. */
export async function startRegistry(root: string): Promise<LocalRegistry> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "/").slice(1);
    try {
      const name = path.replace(/\.tgz$/, "");
      response.end(
        name === path ? descriptionOf(root, name, urlOf(server.address())) : tarballOf(root, name),
      );
    } catch {
      response.writeHead(404).end("{}");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: urlOf(server.address()), close: () => server.close() };
}

function urlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === "string") throw new Error("the registry listens on no port");
  return `http://127.0.0.1:${address.port}/`;
}

function descriptionOf(root: string, name: string, url: string): string {
  const manifest = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8"));
  const { version, scripts: _, ...rest } = manifest;
  const entry = { ...rest, version, dist: { tarball: `${url}${name}.tgz` } };
  return JSON.stringify({ name, "dist-tags": { latest: version }, versions: { [version]: entry } });
}

function tarballOf(root: string, name: string): Buffer {
  const args = ["-czf", "-", "-C", join(root, "node_modules", name), "--transform", "s#^\\.#package#", "."];
  return execFileSync("tar", args, { maxBuffer: 1e9 });
}
