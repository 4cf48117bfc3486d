import { ambiguousEventId } from "./ambiguous-event-id.js";
import { analyticsAsCanonicalSource } from "./analytics-as-canonical-source.js";
import { browserOnlyConversion } from "./browser-only-conversion.js";
import { canonicalSourceAsMirror } from "./canonical-source-as-mirror.js";
import { clashingGeneratedNames } from "./clashing-generated-names.js";
import { collidingEventIds } from "./colliding-event-ids.js";
import { conflictingRoles } from "./conflicting-roles.js";
import { crmStageLikeStandardEvent } from "./crm-stage-like-standard-event.js";
import { customEventLikeStandardEvent } from "./custom-event-like-standard-event.js";
import { customEventOverPartner } from "./custom-event-over-partner.js";
import { duplicateDefinition } from "./duplicate-definition.js";
import { foldingNames } from "./folding-names.js";
import { foreignParameterName } from "./foreign-parameter-name.js";
import { ga4NameAsMetaName } from "./ga4-name-as-meta-name.js";
import { gatewayBesideServer } from "./gateway-beside-server.js";
import { idleSeparation } from "./idle-separation.js";
import { keyAsParameter } from "./key-as-parameter.js";
import { lossyNumber } from "./lossy-number.js";
import { malformedIdTemplate } from "./malformed-id-template.js";
import { metaFieldsWithoutMetaEvent } from "./meta-fields-without-meta-event.js";
import { mirroredOfflineEvent } from "./mirrored-offline-event.js";
import { misassignedEventId } from "./misassigned-event-id.js";
import { misplacedEventFamily } from "./misplaced-event-family.js";
import { misplacedServerParameter } from "./misplaced-server-parameter.js";
import { missingActionSource } from "./missing-action-source.js";
import { missingConsent } from "./missing-consent.js";
import { missingEventId } from "./missing-event-id.js";
import { misspelledStandardEvent } from "./misspelled-standard-event.js";
import { offlineEventOverGateway } from "./offline-event-over-gateway.js";
import { optionalEventIdField } from "./optional-event-id-field.js";
import { personalEventId } from "./personal-event-id.js";
import { reservedCustomEvent } from "./reserved-custom-event.js";
import { reservedName } from "./reserved-name.js";
import type { Rule } from "./rule.js";
import { secondBrowserSource } from "./second-browser-source.js";
import { secondServerSource } from "./second-server-source.js";
import { senderWithoutDelivery } from "./sender-without-delivery.js";
import { standardEventAsCustom } from "./standard-event-as-custom.js";
import { staticEventId } from "./static-event-id.js";
import { timestampEventId } from "./timestamp-event-id.js";
import { twinClaims } from "./twin-claims.js";
import { unconfirmedCanonicalSource } from "./unconfirmed-canonical-source.js";
import { uncontrollableEventId } from "./uncontrollable-event-id.js";
import { undeclaredContents } from "./undeclared-contents.js";
import { unfittingActionSource } from "./unfitting-action-source.js";
import { unfittingAdvancedMatching } from "./unfitting-advanced-matching.js";
import { unfittingCustomEventName } from "./unfitting-custom-event-name.js";
import { unfittingDelivery } from "./unfitting-delivery.js";
import { unfittingKey } from "./unfitting-key.js";
import { unknownActionSource } from "./unknown-action-source.js";
import { unknownConsent } from "./unknown-consent.js";
import { unknownContentsMember } from "./unknown-contents-member.js";
import { unknownDelivery } from "./unknown-delivery.js";
import { unknownEvent } from "./unknown-event.js";
import { unknownEventIdField } from "./unknown-event-id-field.js";
import { unknownIdentifier } from "./unknown-identifier.js";
import { unknownMappedField } from "./unknown-mapped-field.js";
import { unknownOmittedParameter } from "./unknown-omitted-parameter.js";
import { unknownParameter } from "./unknown-parameter.js";
import { unknownPixel } from "./unknown-pixel.js";
import { unknownProfile } from "./unknown-profile.js";
import { unknownServerParameter } from "./unknown-server-parameter.js";
import { unknownSource } from "./unknown-source.js";
import { unknownSourceKind } from "./unknown-source-kind.js";
import { unknownStandardEvent } from "./unknown-standard-event.js";
import { unreachableIdGenerator } from "./unreachable-id-generator.js";
import { unstableEventIdField } from "./unstable-event-id-field.js";
import { unusableName } from "./unusable-name.js";
import { unusualCustomEventName } from "./unusual-custom-event-name.js";
import { valueWithoutCurrency } from "./value-without-currency.js";

/** Every rule, in the order in which they speak. */
export const rules: readonly Rule[] = [
  // names
  unknownSource,
  unknownPixel,
  unknownConsent,
  unknownProfile,
  unknownEvent,
  unknownActionSource,
  unknownSourceKind,
  unknownDelivery,
  unknownIdentifier,
  unfittingAdvancedMatching,
  unknownParameter,
  unknownOmittedParameter,
  unknownContentsMember,
  unknownServerParameter,
  misplacedServerParameter,
  unknownMappedField,
  duplicateDefinition,
  foldingNames,
  clashingGeneratedNames,
  reservedName,
  unusableName,
  unknownStandardEvent,
  misspelledStandardEvent,
  ga4NameAsMetaName,
  standardEventAsCustom,
  reservedCustomEvent,
  unfittingCustomEventName,
  unusualCustomEventName,
  customEventLikeStandardEvent,
  crmStageLikeStandardEvent,
  misplacedEventFamily,
  // ownership
  canonicalSourceAsMirror,
  conflictingRoles,
  secondBrowserSource,
  secondServerSource,
  analyticsAsCanonicalSource,
  senderWithoutDelivery,
  unconfirmedCanonicalSource,
  browserOnlyConversion,
  twinClaims,
  idleSeparation,
  metaFieldsWithoutMetaEvent,
  // identity
  malformedIdTemplate,
  missingEventId,
  staticEventId,
  unknownEventIdField,
  optionalEventIdField,
  unstableEventIdField,
  timestampEventId,
  personalEventId,
  ambiguousEventId,
  collidingEventIds,
  unreachableIdGenerator,
  misassignedEventId,
  uncontrollableEventId,
  keyAsParameter,
  unfittingKey,
  // fields
  foreignParameterName,
  undeclaredContents,
  lossyNumber,
  valueWithoutCurrency,
  // user data
  // privacy
  missingConsent,
  // delivery
  unfittingDelivery,
  customEventOverPartner,
  mirroredOfflineEvent,
  offlineEventOverGateway,
  gatewayBesideServer,
  unfittingActionSource,
  missingActionSource,
  // evolution
];
