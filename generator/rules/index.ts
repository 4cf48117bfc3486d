import { advancedMatchingOffBrowser } from "./advanced-matching-off-browser.js";
import { ambiguousEventId } from "./ambiguous-event-id.js";
import { analyticsAsCanonicalSource } from "./analytics-as-canonical-source.js";
import { browserOnlyConversion } from "./browser-only-conversion.js";
import { canonicalSourceAsMirror } from "./canonical-source-as-mirror.js";
import { clashingGeneratedNames } from "./clashing-generated-names.js";
import { collidingEventIds } from "./colliding-event-ids.js";
import { conflictingRoles } from "./conflicting-roles.js";
import { constantValue } from "./constant-value.js";
import { contentIdsWithoutType } from "./content-ids-without-type.js";
import { contradictoryConstraints } from "./contradictory-constraints.js";
import { crmStageLikeStandardEvent } from "./crm-stage-like-standard-event.js";
import { currencyWithoutValue } from "./currency-without-value.js";
import { customEventLikeStandardEvent } from "./custom-event-like-standard-event.js";
import { customEventOverPartner } from "./custom-event-over-partner.js";
import { deadEndSuccessor } from "./dead-end-successor.js";
import { deprecationWithoutStatus } from "./deprecation-without-status.js";
import { duplicateDefinition } from "./duplicate-definition.js";
import { emptyIdPart } from "./empty-id-part.js";
import { failingExample } from "./failing-example.js";
import { foldingNames } from "./folding-names.js";
import { foreignParameterName } from "./foreign-parameter-name.js";
import { futureDeprecation } from "./future-deprecation.js";
import { ga4NameAsMetaName } from "./ga4-name-as-meta-name.js";
import { gatewayBesideServer } from "./gateway-beside-server.js";
import { idleEnricher } from "./idle-enricher.js";
import { idleMapping } from "./idle-mapping.js";
import { idleSeparation } from "./idle-separation.js";
import { impossibleDate } from "./impossible-date.js";
import { incompleteContentsItem } from "./incomplete-contents-item.js";
import { keyAsParameter } from "./key-as-parameter.js";
import { literalTestEventCode } from "./literal-test-event-code.js";
import { looseMessagingChannel } from "./loose-messaging-channel.js";
import { lossyNumber } from "./lossy-number.js";
import { malformedIdTemplate } from "./malformed-id-template.js";
import { malformedPattern } from "./malformed-pattern.js";
import { messagingEventWithoutChannel } from "./messaging-event-without-channel.js";
import { messagingEventWithoutIdentifiers } from "./messaging-event-without-identifiers.js";
import { metaFieldsWithoutMetaEvent } from "./meta-fields-without-meta-event.js";
import { mirroredOfflineEvent } from "./mirrored-offline-event.js";
import { misassignedEventId } from "./misassigned-event-id.js";
import { misplacedEventFamily } from "./misplaced-event-family.js";
import { misplacedServerParameter } from "./misplaced-server-parameter.js";
import { missingActionSource } from "./missing-action-source.js";
import { missingConsent } from "./missing-consent.js";
import { missingEventId } from "./missing-event-id.js";
import { missingRequiredParameter } from "./missing-required-parameter.js";
import { missingSection } from "./missing-section.js";
import { misspelledGa4Event } from "./misspelled-ga4-event.js";
import { misspelledStandardEvent } from "./misspelled-standard-event.js";
import { nestedList } from "./nested-list.js";
import { offlineEventOverGateway } from "./offline-event-over-gateway.js";
import { optionalEventIdField } from "./optional-event-id-field.js";
import { optionalRequiredParameter } from "./optional-required-parameter.js";
import { personalDataInParameters } from "./personal-data-in-parameters.js";
import { personalDataInUrl } from "./personal-data-in-url.js";
import { personalEventId } from "./personal-event-id.js";
import { presetParameter } from "./preset-parameter.js";
import { replacedCurrency } from "./replaced-currency.js";
import { requiredConstant } from "./required-constant.js";
import { requiredParameterOmitted } from "./required-parameter-omitted.js";
import { reservedCustomEvent } from "./reserved-custom-event.js";
import { reservedName } from "./reserved-name.js";
import type { Rule } from "./rule.js";
import { runawayPattern } from "./runaway-pattern.js";
import { secondBrowserSource } from "./second-browser-source.js";
import { secondServerSource } from "./second-server-source.js";
import { secretInContract } from "./secret-in-contract.js";
import { secretLikeText } from "./secret-like-text.js";
import { senderWithoutDelivery } from "./sender-without-delivery.js";
import { sensitiveParameter } from "./sensitive-parameter.js";
import { serverParameterAsParameter } from "./server-parameter-as-parameter.js";
import { standardEventAsCustom } from "./standard-event-as-custom.js";
import { staticEventId } from "./static-event-id.js";
import { timestampEventId } from "./timestamp-event-id.js";
import { twinClaims } from "./twin-claims.js";
import { unconfirmedCanonicalSource } from "./unconfirmed-canonical-source.js";
import { uncontrollableEventId } from "./uncontrollable-event-id.js";
import { undeclaredContents } from "./undeclared-contents.js";
import { unfittingActionSource } from "./unfitting-action-source.js";
import { unfittingAdvancedMatching } from "./unfitting-advanced-matching.js";
import { unfittingConstraint } from "./unfitting-constraint.js";
import { unfittingCustomEventName } from "./unfitting-custom-event-name.js";
import { unfittingDelivery } from "./unfitting-delivery.js";
import { unfittingKey } from "./unfitting-key.js";
import { unfittingValue } from "./unfitting-value.js";
import { unknownActionSource } from "./unknown-action-source.js";
import { unknownConsent } from "./unknown-consent.js";
import { unknownContentsMember } from "./unknown-contents-member.js";
import { unknownCurrency } from "./unknown-currency.js";
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
import { unmappedRequiredField } from "./unmapped-required-field.js";
import { unmatchableUserData } from "./unmatchable-user-data.js";
import { unprovidedIdentifier } from "./unprovided-identifier.js";
import { unreachableIdGenerator } from "./unreachable-id-generator.js";
import { unstableEventIdField } from "./unstable-event-id-field.js";

import { untypedParameter } from "./untyped-parameter.js";
import { unusableName } from "./unusable-name.js";
import { unusualCustomEventName } from "./unusual-custom-event-name.js";
import { unusualIdText } from "./unusual-id-text.js";
import { userDataWithoutServer } from "./user-data-without-server.js";
import { valueWithoutCurrency } from "./value-without-currency.js";
import { widenedMetaParameter } from "./widened-meta-parameter.js";
import { widenedSharedParameter } from "./widened-shared-parameter.js";

/** Every rule by what it is about, in the order in which they speak. */
export const ruleSections: Readonly<Record<string, readonly Rule[]>> = {
  names: [
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
    misspelledGa4Event,
    standardEventAsCustom,
    reservedCustomEvent,
    unfittingCustomEventName,
    unusualCustomEventName,
    customEventLikeStandardEvent,
    crmStageLikeStandardEvent,
    misplacedEventFamily,
    missingSection,
  ],
  ownership: [
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
  ],
  identity: [
    malformedIdTemplate,
    unusualIdText,
    missingEventId,
    staticEventId,
    unknownEventIdField,
    optionalEventIdField,
    emptyIdPart,
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
  ],
  fields: [
    foreignParameterName,
    serverParameterAsParameter,
    untypedParameter,
    undeclaredContents,
    lossyNumber,
    valueWithoutCurrency,
    missingRequiredParameter,
    optionalRequiredParameter,
    requiredParameterOmitted,
    requiredConstant,
    presetParameter,
    idleMapping,
    widenedMetaParameter,
    widenedSharedParameter,
    unfittingValue,
    contradictoryConstraints,
    unfittingConstraint,
    nestedList,
    malformedPattern,
    runawayPattern,
    unknownCurrency,
    replacedCurrency,
    constantValue,
    currencyWithoutValue,
    incompleteContentsItem,
    contentIdsWithoutType,
    unmappedRequiredField,
    failingExample,
  ],
  "user data": [
    unprovidedIdentifier,
    unmatchableUserData,
    userDataWithoutServer,
    advancedMatchingOffBrowser,
    messagingEventWithoutChannel,
    looseMessagingChannel,
    messagingEventWithoutIdentifiers,
    idleEnricher,
  ],
  privacy: [
    missingConsent,
    secretInContract,
    secretLikeText,
    literalTestEventCode,
    personalDataInParameters,
    personalDataInUrl,
    sensitiveParameter,
  ],
  delivery: [
    unfittingDelivery,
    customEventOverPartner,
    mirroredOfflineEvent,
    offlineEventOverGateway,
    gatewayBesideServer,
    unfittingActionSource,
    missingActionSource,
  ],
  evolution: [deprecationWithoutStatus, deadEndSuccessor, impossibleDate, futureDeprecation],
};

/** Every rule, in the order in which they speak. */
export const rules: readonly Rule[] = Object.values(ruleSections).flat();
