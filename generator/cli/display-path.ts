/** The path of a file as it is shown: from the folder of another file as that was typed, with forward slashes. */
export function displayPath(from: string, path: string): string {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  return folder + path.replaceAll("\\", "/");
}
