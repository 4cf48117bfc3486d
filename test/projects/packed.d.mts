/** The folder of the repository. */
export const ROOT: string;

/** Packs what was built, into a folder; the path of the tarball. */
export function pack(folder: string): string;

/** What `npm install` does, without a registry, in a folder that has a `package.json`. */
export function installOffline(project: string, tarball: string): void;
