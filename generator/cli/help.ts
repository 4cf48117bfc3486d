/** What `--help` prints below the list of commands. */
export const PROGRAM_HELP = `
Examples:
  $ event-contract init                          a commented starter contract, and settings
  $ event-contract check                         check the contracts in this folder
  $ event-contract generate                      code and documents, under generated/
  $ event-contract generate --check              in CI: check that committed files are up to date
  $ event-contract validate request.json         what is wrong with an event that was sent
  $ event-contract explain value-without-currency

Exit codes:
  0  success
  1  a contract has errors, generated files are stale, or an event is not as the contract says
  2  the command was called incorrectly: an option, a missing file, a folder that cannot be written
  3  a bug in event-contract`;

/** Below the options of `init`. */
export const INIT_HELP = `
Existing files are never overwritten; existing settings are kept.

Examples:
  $ event-contract init                          in this folder
  $ event-contract init tracking                 in the folder tracking/
  $ event-contract init tracking --example leads from the contract of a B2B company with a CRM`;

/** Which contracts a command works on. */
const WHICH = `
Without arguments: the contracts of event-contract.config.yaml, else every *.contract.yaml in this folder.
A folder means the contracts in it; given alone, it means its settings, too.`;

/** Below the options of `check`. */
export const CHECK_HELP = `${WHICH}
Errors come before warnings where there are too many to show; the rest is counted by rule.

Examples:
  $ event-contract check
  $ event-contract check shop.contract.yaml --strict
  $ event-contract check contracts/              the contracts in a folder
  $ event-contract check --format json           one JSON list of all findings, [] if there are none
  $ event-contract check --format github         annotations in a pull request
  $ event-contract check --format sarif > findings.sarif`;

/** Below the options of `generate`. */
export const GENERATE_HELP = `${WHICH}
If any contract has an error, nothing is written at all. Files that are not listed in a folder's manifest.json, or do not say that they are generated, are never touched. A contract that was removed or renamed takes its folder with it, in a run over all contracts of the settings.

Examples:
  $ event-contract generate
  $ event-contract generate shop.contract.yaml --out src/tracking
  $ event-contract generate --target pixel,docs  only these targets, and what they import
  $ event-contract generate --emit js            JavaScript with declarations
  $ event-contract generate --check              write nothing; exit 1 if anything is stale`;

/** Below the options of `validate`. */
export const VALIDATE_HELP = `
It takes a body of the Conversions API or one event of it, a \`facebook.com/tr\` address or the form that is posted there, a call of \`fbq\`, or a push to the data layer (\`dataLayer.push\`, \`gtag\`), and recognises which. What it is given is never run, and no value of it is printed. The contracts are those that \`check\` would find.

Exit codes: 0 nothing is wrong, or only warned of; 1 something is wrong, no event of a contract is found, or a contract has errors; 2 the input cannot be read, or is none of these.

Examples:
  $ event-contract validate request.json         what your server sends
  $ cat clip.txt | event-contract validate -     an address from the network panel, a line of a page
  $ event-contract validate hit.txt --event order_paid
  $ event-contract validate request.json --format json`;

/** Below the options of `example`. */
export const EXAMPLE_HELP = `
It takes the event's first example that the source sends, or makes one up where the contract has none, and makes it one of now: with the present time, cookies of now and, where ids are generated, a new id. An id that is made of the example's values stays as it is. \`curl\` reads the access token from META_ACCESS_TOKEN.

Examples:
  $ event-contract example order_paid            the body of a request to the Conversions API
  $ event-contract example order_paid --as curl --test-event-code TEST12345
  $ event-contract example order_paid --as fbq   the Pixel's call
  $ event-contract example order_paid | event-contract validate -`;

/** Below the options of `test-event`. */
export const TEST_EVENT_HELP = `
It sends what \`example\` prints, with the present time and, where ids are generated, a new id, by the generated sender. The access token is read from META_ACCESS_TOKEN, and the id of a pixel that is a variable from the environment or the settings. Meta does not drop test events: they count like any other.

Examples:
  $ event-contract test-event order_paid --test-event-code TEST12345`;

/** Below the options of `explain`. */
export const EXPLAIN_HELP = `
Examples:
  $ event-contract explain                       every rule, with one sentence each
  $ event-contract explain twin-claims           why, a bad and a good example, and the source
  $ event-contract explain Purchase              what Meta says about an event, a parameter, an identifier
  $ event-contract explain direct                a delivery, a kind of source or an action source
  $ event-contract explain "Mismatched IP addresses"  what Meta's Events Manager warns of`;
