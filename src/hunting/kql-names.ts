const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Operators after `|`. One that isn't here is not sent, because nobody knows what it reaches. */
export const OPERATORS = words(`
  as consume count distinct evaluate extend facet filter find fork getschema invoke join limit lookup make-series mv-apply
  mv-expand order parse parse-kv parse-where partition print project project-away project-keep project-rename
  project-reorder reduce render sample sample-distinct scan search serialize sort summarize take top top-hitters
  top-nested union where`);

/** Statements other than `let` and a pipeline. */
export const REFUSED_STATEMENTS = words('access alias declare pattern restrict set');

/** What brings in data from elsewhere, wherever it stands. */
export const REFUSED_WORDS = words('externaldata external_data');

/** Functions that lead out of the tenant's hunting tables. Lower case: they are found in any. */
export const REFUSED_CALLS = words(`
  adx arg app cluster cosmosdb_sql_request cosmosdb_query database entity_group external_table graph http_request
  http_request_post infer_storage_schema materialized_view mysql_request postgresql_request resource sql_request
  stored_query_result workspace`);

/** Plugins of `evaluate` that work on the rows before them and reach nothing else. */
export const HARMLESS_PLUGINS = words(`
  active_users_count activity_counts_metrics activity_engagement activity_metrics autocluster bag_unpack basket
  dcount_intersect diffpatterns funnel_sequence funnel_sequence_completion narrow new_activity_metrics pivot preview
  rolling_percentile rows_near sequence_detect session_count sliding_window_counts`);

/** Functions of the service that add what Microsoft knows of a file, or who saw a device, to rows that are there already. */
export const ENRICHING_FUNCTIONS = words('FileProfile SeenBy');

/** Functions whose call can stand where a table could: of others it isn't known whether they give values or a table. */
export const VALUE_FUNCTIONS = words(`
  ago array_concat array_iff array_slice array_sort_asc array_sort_desc bag_keys base64_decode_tostring case coalesce
  column_ifexists datetime dynamic extract extract_all guid iff iif int long materialize now pack_array parse_json real
  repeat replace_regex replace_string set_difference set_intersect set_union split strcat substring table todatetime
  todynamic toint tolong tolower toscalar tostring toupper trim view zip`);

/** Tables of advanced hunting and frequent ones beside it: a parameter can't have such a name. */
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

/** Words that mean something by themselves, so that no parameter may have them for a name. Any case. */
export const KEYWORDS = words(`
  ${[...OPERATORS].filter((name) => !name.includes('-')).join(' ')} ${[...REFUSED_STATEMENTS].join(' ')}
  ${[...REFUSED_WORDS].join(' ')} and or not in by let has has_any has_all has_cs contains contains_cs startswith
  startswith_cs endswith endswith_cs hasprefix hassuffix matches regex between on with kind hint asc desc nulls first last
  true false null dynamic datetime timespan date time bool boolean int long real double decimal guid string typeof table
  datatable range materialize toscalar view of to from step default bin ago now iff case
  project_away like notlike nulls withsource isfuzzy pack print`);
