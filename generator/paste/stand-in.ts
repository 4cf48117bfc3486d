/** What stands for a value until somebody says where it is: the runtime refuses an event that still has one. */
export function standIn(name: string): string {
  return `REPLACE_${name.replace(/[^A-Za-z0-9_]/g, "_")}`;
}
