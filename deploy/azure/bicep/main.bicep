// The registration of docs/register-app.md, a Container App, and the trust between both without a secret.
extension microsoftGraphV1

param name string = 'defender-subgraph'
param location string = resourceGroup().location

@description('The minimum of docs/permission-sets.md for a read-only dashboard.')
param defenderPermissions string[] = [
  'Alert.Read.All'
  'File.Read.All'
  'Ip.Read.All'
  'Machine.Read.All'
  'RemediationTasks.Read.All'
  'Score.Read.All'
  'SecurityBaselinesAssessment.Read.All'
  'SecurityRecommendation.Read.All'
  'Software.Read.All'
  'Ti.ReadWrite.All'
  'URL.Read.All'
  'User.Read.All'
  'Vulnerability.Read.All'
]
param graphPermissions string[] = [
  'SecurityIncident.Read.All'
  'ThreatHunting.Read.All'
]

param containerAppEnvironmentId string
param keyVaultName string

@description('Such as registry.example/defender-subgraph@sha256:...')
param image string

@description('Further settings by name (docs/settings.md), without secrets.')
param settings object = {}

var secrets = {
  REDIS_URL: 'redis-url'
  STATE_KEY: 'state-key'
  ROUTER_SECRET: 'router-secret'
}

// WindowsDefenderATP and Microsoft Graph, the same in every tenant.
resource defender 'Microsoft.Graph/servicePrincipals@v1.0' existing = {
  appId: 'fc780465-2017-40d4-a0c5-307022471b92'
}

resource graph 'Microsoft.Graph/servicePrincipals@v1.0' existing = {
  appId: '00000003-0000-0000-c000-000000000000'
}

resource application 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: name
  displayName: name
  signInAudience: 'AzureADMyOrg'
  api: {
    requestedAccessTokenVersion: 2
    oauth2PermissionScopes: [
      {
        id: 'b857f372-7410-8781-84f7-36dd2db7a84c'
        value: 'access_as_user'
        type: 'User'
        isEnabled: true
        adminConsentDisplayName: 'Use Defender'
        adminConsentDescription: 'Use the Defender API as the signed-in person'
        userConsentDisplayName: 'Use Defender'
        userConsentDescription: 'Use the Defender API as you'
      }
    ]
  }
  appRoles: loadJsonContent('../../../docs/app-roles.json')
  requiredResourceAccess: [
    {
      resourceAppId: defender.appId
      resourceAccess: [
        for permission in defenderPermissions: {
          id: filter(defender.appRoles, role => role.value == permission)[0].id
          type: 'Role'
        }
      ]
    }
    {
      resourceAppId: graph.appId
      resourceAccess: [
        for permission in graphPermissions: {
          id: filter(graph.appRoles, role => role.value == permission)[0].id
          type: 'Role'
        }
      ]
    }
  ]

  resource identityCredential 'federatedIdentityCredentials@v1.0' = {
    name: '${application.uniqueName}/managed-identity'
    issuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
    subject: identity.properties.principalId
    audiences: ['api://AzureADTokenExchange']
  }
}

// Only people and applications with a role get tokens. The identifier api://<client id> needs the client id, which exists now:
// az ad app update --id CLIENT --identifier-uris api://CLIENT
resource principal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: application.appId
  appRoleAssignmentRequired: true
}

// Admin consent.
resource defenderConsent 'Microsoft.Graph/appRoleAssignedTo@v1.0' = [
  for permission in defenderPermissions: {
    principalId: principal.id
    resourceId: defender.id
    appRoleId: filter(defender.appRoles, role => role.value == permission)[0].id
  }
]

resource graphConsent 'Microsoft.Graph/appRoleAssignedTo@v1.0' = [
  for permission in graphPermissions: {
    principalId: principal.id
    resourceId: graph.id
    appRoleId: filter(graph.appRoles, role => role.value == permission)[0].id
  }
]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: keyVaultName
}

// Key Vault Secrets User, for the secrets redis-url, state-key and router-secret.
resource vaultRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, 'secrets')
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '4633458b-17de-408a-b874-0445c86b69e6'
    )
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  dependsOn: [vaultRole]
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: containerAppEnvironmentId
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: false
        targetPort: 4000
      }
      secrets: [
        for secret in items(secrets): {
          name: secret.value
          identity: identity.id
          keyVaultUrl: '${vault.properties.vaultUri}secrets/${secret.value}'
        }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 60
      scale: {
        minReplicas: 3
        maxReplicas: 6
      }
      containers: [
        {
          name: 'subgraph'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(
            [
              { name: 'AZURE_TENANT_ID', value: tenant().tenantId }
              { name: 'AZURE_CLIENT_ID', value: application.appId }
              { name: 'DEFENDER_CREDENTIAL', value: 'managed-identity-federation' }
              { name: 'AZURE_MANAGED_IDENTITY_CLIENT_ID', value: identity.properties.clientId }
            ],
            map(items(secrets), secret => { name: secret.key, secretRef: secret.value }),
            // A replica with 0.5 CPU has 2 GiB of disk.
            map(items(union({ EXPORT_MAX_GIGABYTES: '1' }, settings)), setting => { name: setting.key, value: setting.value })
          )
          probes: [
            {
              type: 'Liveness'
              httpGet: { path: '/health/live', port: 9090 }
            }
            {
              type: 'Readiness'
              httpGet: { path: '/health/ready', port: 9090 }
            }
          ]
        }
      ]
    }
  }
}

output clientId string = application.appId
