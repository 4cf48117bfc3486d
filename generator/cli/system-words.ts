const WORDS: Readonly<Record<string, string>> = {
  EACCES: "access is not permitted",
  EPERM: "access is not permitted",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOENT: "there is no such file",
  ENOTDIR: "a file or a link is where a folder should be",
  EISDIR: "it is a folder",
  NOTAFILE: "it is a pipe or a device, not a file",
  ELOOP: "its links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  EBUSY: "it is in use",
  EEXIST: "something else is there",
  ENOTEMPTY: "something else is there",
};

/** The meaning of an error code of the operating system, in words. */
export function systemWords(code: string): string {
  return WORDS[code] ?? `the system reports ${code}`;
}
