/** What `--help` says below the list of commands. */
export const PROGRAM_HELP = `
Examples:
  $ event-contract init                          a commented contract to start from, and settings
  $ event-contract check                         what is wrong with the contracts here
  $ event-contract generate                      code and documents, under generated/
  $ event-contract generate --check              in CI: is what is committed up to date?
  $ event-contract explain value-without-currency

Exit codes:
  0  all is well
  1  a contract has errors, or generated files are stale
  2  the call is wrong: an option, a missing file, a folder that cannot be written
  3  a fault of event-contract itself`;

/** Below the options of `init`. */
export const INIT_HELP = `
Nothing that is there already is overwritten; settings that are there are kept.

Examples:
  $ event-contract init                          in this folder
  $ event-contract init tracking                 in the folder tracking/
  $ event-contract init tracking --example leads from the contract of a B2B company with a CRM`;

/** Which contracts a command works on. */
const WHICH = `
Without a contract, those of event-contract.config.yaml are meant, else every *.contract.yaml in this folder.
A folder stands for the contracts in it; named alone, for its settings, too.`;

/** Below the options of `check`. */
export const CHECK_HELP = `${WHICH}

Examples:
  $ event-contract check
  $ event-contract check shop.contract.yaml --strict
  $ event-contract check contracts/              the contracts in a folder
  $ event-contract check --format json           one JSON list of all findings, [] if there are none
  $ event-contract check --format github         annotations in a pull request
  $ event-contract check --format sarif > findings.sarif`;

/** Below the options of `generate`. */
export const GENERATE_HELP = `${WHICH}
One error in one contract, and nothing is written at all. Files that are not listed in a folder's manifest.json are
never touched.

Examples:
  $ event-contract generate
  $ event-contract generate shop.contract.yaml --out src/tracking
  $ event-contract generate --target pixel,docs  only these, and what they import
  $ event-contract generate --emit js            JavaScript with declarations
  $ event-contract generate --check              write nothing; exit 1 if anything is stale`;

/** Below the options of `explain`. */
export const EXPLAIN_HELP = `
Examples:
  $ event-contract explain                       every rule, each in a sentence
  $ event-contract explain twin-claims           why, a bad and a good example, and the source
  $ event-contract explain Purchase              what Meta says of an event, a parameter, an identifier
  $ event-contract explain direct                or what a delivery, a kind of source, an action source is`;
