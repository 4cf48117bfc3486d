import { autoConfigOffBrowser } from "./delivery/auto-config-off-browser.js";
import { customEventOverPartner } from "./delivery/custom-event-over-partner.js";
import { gatewayBesideServer } from "./delivery/gateway-beside-server.js";
import { inventedCurrency } from "./delivery/invented-currency.js";
import { mirroredOfflineEvent } from "./delivery/mirrored-offline-event.js";
import { missingActionSource } from "./delivery/missing-action-source.js";
import { offlineEventOverGateway } from "./delivery/offline-event-over-gateway.js";
import { unfedServerTag } from "./delivery/unfed-server-tag.js";
import { unfittingActionSource } from "./delivery/unfitting-action-source.js";
import { unfittingDelivery } from "./delivery/unfitting-delivery.js";
import { ambiguousEventId } from "./event-ids/ambiguous-event-id.js";
import { collidingEventIds } from "./event-ids/colliding-event-ids.js";
import { doubtfulEventId } from "./event-ids/doubtful-event-id.js";
import { emptyIdPart } from "./event-ids/empty-id-part.js";
import { keyAsParameter } from "./event-ids/key-as-parameter.js";
import { malformedIdTemplate } from "./event-ids/malformed-id-template.js";
import { misassignedEventId } from "./event-ids/misassigned-event-id.js";
import { missingEventId } from "./event-ids/missing-event-id.js";
import { optionalEventIdField } from "./event-ids/optional-event-id-field.js";
import { personalEventId } from "./event-ids/personal-event-id.js";
import { staticEventId } from "./event-ids/static-event-id.js";
import { timestampEventId } from "./event-ids/timestamp-event-id.js";
import { uncontrollableEventId } from "./event-ids/uncontrollable-event-id.js";
import { unfittingKey } from "./event-ids/unfitting-key.js";
import { unknownEventIdField } from "./event-ids/unknown-event-id-field.js";
import { unreachableIdGenerator } from "./event-ids/unreachable-id-generator.js";
import { unstableEventIdField } from "./event-ids/unstable-event-id-field.js";
import { unusualIdText } from "./event-ids/unusual-id-text.js";
import { crmStageLikeStandardEvent } from "./event-names/crm-stage-like-standard-event.js";
import { customEventLikeStandardEvent } from "./event-names/custom-event-like-standard-event.js";
import { ga4NameAsMetaName } from "./event-names/ga4-name-as-meta-name.js";
import { misplacedEventFamily } from "./event-names/misplaced-event-family.js";
import { misspelledGa4Event } from "./event-names/misspelled-ga4-event.js";
import { misspelledStandardEvent } from "./event-names/misspelled-standard-event.js";
import { reservedCustomEvent } from "./event-names/reserved-custom-event.js";
import { standardEventAsCustom } from "./event-names/standard-event-as-custom.js";
import { unfittingCustomEventName } from "./event-names/unfitting-custom-event-name.js";
import { unknownStandardEvent } from "./event-names/unknown-standard-event.js";
import { unusualCustomEventName } from "./event-names/unusual-custom-event-name.js";
import { deadEndSuccessor } from "./evolution/dead-end-successor.js";
import { deprecationWithoutStatus } from "./evolution/deprecation-without-status.js";
import { futureDeprecation } from "./evolution/future-deprecation.js";
import { impossibleDate } from "./evolution/impossible-date.js";
import { constantValue } from "./fields/constant-value.js";
import { contentIdsWithoutType } from "./fields/content-ids-without-type.js";
import { contradictoryConstraints } from "./fields/contradictory-constraints.js";
import { currencyWithoutValue } from "./fields/currency-without-value.js";
import { failingExample } from "./fields/failing-example.js";
import { foreignParameterName } from "./fields/foreign-parameter-name.js";
import { idleDefinition } from "./fields/idle-definition.js";
import { idleMapping } from "./fields/idle-mapping.js";
import { incompleteContentsItem } from "./fields/incomplete-contents-item.js";
import { lossyNumber } from "./fields/lossy-number.js";
import { malformedPattern } from "./fields/malformed-pattern.js";
import { missingRequiredParameter } from "./fields/missing-required-parameter.js";
import { nestedList } from "./fields/nested-list.js";
import { optionalRequiredParameter } from "./fields/optional-required-parameter.js";
import { presetParameter } from "./fields/preset-parameter.js";
import { replacedCurrency } from "./fields/replaced-currency.js";
import { requiredConstant } from "./fields/required-constant.js";
import { requiredParameterOmitted } from "./fields/required-parameter-omitted.js";
import { runawayPattern } from "./fields/runaway-pattern.js";
import { serverParameterAsParameter } from "./fields/server-parameter-as-parameter.js";
import { undeclaredContents } from "./fields/undeclared-contents.js";
import { unfittingConstraint } from "./fields/unfitting-constraint.js";
import { unfittingValue } from "./fields/unfitting-value.js";
import { unknownCurrency } from "./fields/unknown-currency.js";
import { unmappedRequiredField } from "./fields/unmapped-required-field.js";
import { untypedParameter } from "./fields/untyped-parameter.js";
import { valueWithoutCurrency } from "./fields/value-without-currency.js";
import { widenedMetaParameter } from "./fields/widened-meta-parameter.js";
import { widenedSharedParameter } from "./fields/widened-shared-parameter.js";
import { clashingGeneratedNames } from "./names/clashing-generated-names.js";
import { duplicateDefinition } from "./names/duplicate-definition.js";
import { foldingNames } from "./names/folding-names.js";
import { misplacedServerParameter } from "./names/misplaced-server-parameter.js";
import { missingSection } from "./names/missing-section.js";
import { reservedName } from "./names/reserved-name.js";
import { unfittingAdvancedMatching } from "./names/unfitting-advanced-matching.js";
import { unknownActionSource } from "./names/unknown-action-source.js";
import { unknownConsent } from "./names/unknown-consent.js";
import { unknownContentsMember } from "./names/unknown-contents-member.js";
import { unknownDelivery } from "./names/unknown-delivery.js";
import { unknownEvent } from "./names/unknown-event.js";
import { unknownIdentifier } from "./names/unknown-identifier.js";
import { unknownMappedField } from "./names/unknown-mapped-field.js";
import { unknownOmittedParameter } from "./names/unknown-omitted-parameter.js";
import { unknownParameter } from "./names/unknown-parameter.js";
import { unknownPixel } from "./names/unknown-pixel.js";
import { unknownProfile } from "./names/unknown-profile.js";
import { unknownServerParameter } from "./names/unknown-server-parameter.js";
import { unknownSource } from "./names/unknown-source.js";
import { unknownSourceKind } from "./names/unknown-source-kind.js";
import { unusableName } from "./names/unusable-name.js";
import { analyticsAsCanonicalSource } from "./ownership/analytics-as-canonical-source.js";
import { browserOnlyConversion } from "./ownership/browser-only-conversion.js";
import { canonicalSourceAsMirror } from "./ownership/canonical-source-as-mirror.js";
import { conflictingRoles } from "./ownership/conflicting-roles.js";
import { idleSeparation } from "./ownership/idle-separation.js";
import { metaFieldsWithoutMetaEvent } from "./ownership/meta-fields-without-meta-event.js";
import { secondBrowserSource } from "./ownership/second-browser-source.js";
import { secondServerSource } from "./ownership/second-server-source.js";
import { senderWithoutDelivery } from "./ownership/sender-without-delivery.js";
import { twinClaims } from "./ownership/twin-claims.js";
import { unconfirmedCanonicalSource } from "./ownership/unconfirmed-canonical-source.js";
import { literalTestEventCode } from "./privacy/literal-test-event-code.js";
import { missingConsent } from "./privacy/missing-consent.js";
import { personalDataInParameters } from "./privacy/personal-data-in-parameters.js";
import { personalDataInUrl } from "./privacy/personal-data-in-url.js";
import { secretInContract } from "./privacy/secret-in-contract.js";
import { secretLikeText } from "./privacy/secret-like-text.js";
import { sensitiveParameter } from "./privacy/sensitive-parameter.js";
import type { Rule } from "./rule.js";
import { advancedMatchingOffBrowser } from "./user-data/advanced-matching-off-browser.js";
import { idleEnricher } from "./user-data/idle-enricher.js";
import { looseMessagingChannel } from "./user-data/loose-messaging-channel.js";
import { messagingEventWithoutChannel } from "./user-data/messaging-event-without-channel.js";
import { messagingEventWithoutIdentifiers } from "./user-data/messaging-event-without-identifiers.js";
import { missingPageView } from "./user-data/missing-page-view.js";
import { unmatchableUserData } from "./user-data/unmatchable-user-data.js";
import { unprovidedIdentifier } from "./user-data/unprovided-identifier.js";
import { userDataWithoutServer } from "./user-data/user-data-without-server.js";
import { webhookWithoutVisitor } from "./user-data/webhook-without-visitor.js";

/** Every rule by section, in reporting order; a section is the folder of its rules. */
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
    missingSection,
  ],
  "event-names": [
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
  "event-ids": [
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
    doubtfulEventId,
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
    idleDefinition,
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
  "user-data": [
    unprovidedIdentifier,
    unmatchableUserData,
    userDataWithoutServer,
    webhookWithoutVisitor,
    advancedMatchingOffBrowser,
    messagingEventWithoutChannel,
    looseMessagingChannel,
    messagingEventWithoutIdentifiers,
    missingPageView,
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
    autoConfigOffBrowser,
    unfittingDelivery,
    customEventOverPartner,
    mirroredOfflineEvent,
    offlineEventOverGateway,
    gatewayBesideServer,
    unfittingActionSource,
    unfedServerTag,
    inventedCurrency,
    missingActionSource,
  ],
  evolution: [deprecationWithoutStatus, deadEndSuccessor, impossibleDate, futureDeprecation],
};

/** Every rule, in reporting order. */
export const rules: readonly Rule[] = Object.values(ruleSections).flat();
