const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Known operators after `|`. Queries with others are rejected, because their reach is unknown. */
export const OPERATORS = words(`
  as consume count distinct evaluate extend facet filter find fork getschema invoke join limit lookup make-series mv-apply
  mv-expand order parse parse-kv parse-where partition print project project-away project-keep project-rename
  project-reorder reduce render sample sample-distinct scan search serialize sort summarize take top top-hitters
  top-nested union where`);

/** Statements other than `let` and a pipeline. */
export const REFUSED_STATEMENTS = words('access alias declare pattern restrict set');

/** Words that import external data, rejected in any position. */
export const REFUSED_WORDS = words('externaldata external_data');

/** Functions that reach beyond the tenant's hunting tables. Lower case; matched in any case. */
export const REFUSED_CALLS = words(`
  adx arg app cluster cosmosdb_sql_request cosmosdb_query database entity_group external_table graph http_request
  http_request_post infer_storage_schema materialized_view mysql_request postgresql_request resource sql_request
  stored_query_result workspace`);

/** Plugins of `evaluate` that only process their input rows. */
export const HARMLESS_PLUGINS = words(`
  active_users_count activity_counts_metrics activity_engagement activity_metrics autocluster bag_unpack basket
  dcount_intersect diffpatterns funnel_sequence funnel_sequence_completion narrow new_activity_metrics pivot preview
  rolling_percentile rows_near sequence_detect session_count sliding_window_counts`);

/** Functions of the service that enrich existing rows with Microsoft's data about a file or with devices' sightings. */
export const ENRICHING_FUNCTIONS = words('FileProfile SeenBy');

/** Functions allowed in a table position. Other functions may return a value or a table. */
export const VALUE_FUNCTIONS = words(`
  ago array_concat array_iff array_slice array_sort_asc array_sort_desc bag_keys base64_decode_tostring case coalesce
  column_ifexists datetime dynamic extract extract_all guid iff iif int long materialize now pack_array parse_json real
  repeat replace_regex replace_string set_difference set_intersect set_union split strcat substring table todatetime
  todynamic toint tolong tolower toscalar tostring toupper trim view zip`);

/** Tables of advanced hunting, and other common ones. Parameters can't have these names. */
export const KNOWN_TABLES = words(`
  AADSignInEventsBeta AADSpnSignInEventsBeta AlertEvidence AlertInfo AuditLogs AzureActivity BehaviorEntities BehaviorInfo
  CampaignInfo CloudAppEvents CloudAuditEvents CloudProcessEvents CloudStorageAggregatedEvents CommonSecurityLog
  DataSecurityBehaviors DataSecurityEvents DeviceBaselineComplianceAssessment DeviceBaselineComplianceAssessmentKB
  DeviceBaselineComplianceProfiles DeviceEvents DeviceFileCertificateInfo DeviceFileEvents DeviceImageLoadEvents DeviceInfo
  DeviceLogonEvents DeviceNetworkEvents DeviceNetworkInfo DeviceProcessEvents DeviceRegistryEvents
  DeviceTvmBrowserExtensions DeviceTvmBrowserExtensionsKB DeviceTvmCertificateInfo DeviceTvmHardwareFirmware
  DeviceTvmInfoGathering DeviceTvmInfoGatheringKB DeviceTvmSecureConfigurationAssessment
  DeviceTvmSecureConfigurationAssessmentKB DeviceTvmSoftwareEvidenceBeta DeviceTvmSoftwareInventory
  DeviceTvmSoftwareVulnerabilities DeviceTvmSoftwareVulnerabilitiesKB DisruptionAndResponseEvents EmailAttachmentInfo
  EmailEvents EmailPostDeliveryEvents EmailUrlInfo EntraIdSignInEvents EntraIdSpnSignInEvents ExposureGraphEdges
  ExposureGraphNodes FileMaliciousContentInfo GraphApiAuditEvents IdentityAccountInfo IdentityDirectoryEvents IdentityEvents
  IdentityInfo IdentityLogonEvents IdentityQueryEvents MessageEvents MessagePostDeliveryEvents MessageUrlInfo OAuthAppInfo
  OfficeActivity SecurityAlert SecurityEvent SecurityIncident SigninLogs Syslog ThreatIntelligenceIndicator UrlClickEvents`);

/** Reserved words in any case. Parameters can't have these names. */
export const KEYWORDS = words(`
  ${[...OPERATORS].filter((name) => !name.includes('-')).join(' ')} ${[...REFUSED_STATEMENTS].join(' ')}
  ${[...REFUSED_WORDS].join(' ')} and or not in by let has has_any has_all has_cs contains contains_cs startswith
  startswith_cs endswith endswith_cs hasprefix hassuffix matches regex between on with kind hint asc desc nulls first last
  true false null dynamic datetime timespan date time bool boolean int long real double decimal guid string typeof table
  datatable range materialize toscalar view of to from step default bin ago now iff case
  project_away like notlike nulls withsource isfuzzy pack print`);
