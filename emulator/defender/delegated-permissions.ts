/**
 * The delegated permission equivalent to an application permission, if its name differs (Learn: the Permissions
 * sections of the API pages). Ti.ReadWrite.All has none.
 */
const renamed: Readonly<Record<string, string | null>> = {
  'AdvancedQuery.Read.All': 'AdvancedQuery.Read',
  'Alert.Read.All': 'Alert.Read',
  'Alert.ReadWrite.All': 'Alert.ReadWrite',
  'Machine.Read.All': 'Machine.Read',
  'Machine.ReadWrite.All': 'Machine.ReadWrite',
  'RemediationTasks.Read.All': 'RemediationTask.Read',
  'Score.Read.All': 'Score.Read',
  'SecurityBaselinesAssessment.Read.All': 'SecurityBaselinesAssessment.Read',
  'SecurityConfiguration.Read.All': null,
  'SecurityRecommendation.Read.All': 'SecurityRecommendation.Read',
  'Software.Read.All': 'Software.Read',
  'Ti.ReadWrite.All': null,
  'Vulnerability.Read.All': 'Vulnerability.Read',
};

/** The delegated permissions that allow an operation; none: it can't be called for a person. */
export function delegatedPermissions(applicationPermissions: readonly string[]): readonly string[] {
  return applicationPermissions.flatMap((name) => {
    const delegated = Object.hasOwn(renamed, name) ? renamed[name] : name;
    return delegated === null || delegated === undefined ? [] : [delegated];
  });
}
