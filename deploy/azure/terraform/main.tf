# The registration of docs/register-app.md, a Redis-backed Container App, and the trust between both without a secret.
terraform {
  required_version = ">= 1.9"
  required_providers {
    azuread = { source = "hashicorp/azuread", version = "~> 3.0" }
    azurerm = { source = "hashicorp/azurerm", version = "~> 4.0" }
  }
}

data "azuread_client_config" "current" {}

# WindowsDefenderATP and Microsoft Graph, the same in every tenant.
data "azuread_service_principal" "defender" {
  client_id = "fc780465-2017-40d4-a0c5-307022471b92"
}

data "azuread_service_principal" "graph" {
  client_id = "00000003-0000-0000-c000-000000000000"
}

resource "azuread_application" "subgraph" {
  display_name     = var.name
  sign_in_audience = "AzureADMyOrg"

  api {
    requested_access_token_version = 2

    oauth2_permission_scope {
      id                         = "b857f372-7410-8781-84f7-36dd2db7a84c"
      value                      = "access_as_user"
      type                       = "User"
      enabled                    = true
      admin_consent_display_name = "Use Defender"
      admin_consent_description  = "Use the Defender API as the signed-in person"
      user_consent_display_name  = "Use Defender"
      user_consent_description   = "Use the Defender API as you"
    }
  }

  dynamic "app_role" {
    for_each = jsondecode(file("${path.module}/../../../docs/app-roles.json"))
    content {
      id                   = app_role.value.id
      value                = app_role.value.value
      display_name         = app_role.value.displayName
      description          = app_role.value.description
      enabled              = app_role.value.isEnabled
      allowed_member_types = app_role.value.allowedMemberTypes
    }
  }

  required_resource_access {
    resource_app_id = data.azuread_service_principal.defender.client_id
    dynamic "resource_access" {
      for_each = var.defender_permissions
      content {
        id   = data.azuread_service_principal.defender.app_role_ids[resource_access.value]
        type = "Role"
      }
    }
  }

  required_resource_access {
    resource_app_id = data.azuread_service_principal.graph.client_id
    dynamic "resource_access" {
      for_each = var.graph_permissions
      content {
        id   = data.azuread_service_principal.graph.app_role_ids[resource_access.value]
        type = "Role"
      }
    }
  }

  lifecycle {
    ignore_changes = [identifier_uris]
  }
}

resource "azuread_application_identifier_uri" "subgraph" {
  application_id = azuread_application.subgraph.id
  identifier_uri = "api://${azuread_application.subgraph.client_id}"
}

# Only people and applications with a role get tokens.
resource "azuread_service_principal" "subgraph" {
  client_id                    = azuread_application.subgraph.client_id
  app_role_assignment_required = true
}

# Admin consent.
resource "azuread_app_role_assignment" "defender" {
  for_each            = var.defender_permissions
  app_role_id         = data.azuread_service_principal.defender.app_role_ids[each.value]
  principal_object_id = azuread_service_principal.subgraph.object_id
  resource_object_id  = data.azuread_service_principal.defender.object_id
}

resource "azuread_app_role_assignment" "graph" {
  for_each            = var.graph_permissions
  app_role_id         = data.azuread_service_principal.graph.app_role_ids[each.value]
  principal_object_id = azuread_service_principal.subgraph.object_id
  resource_object_id  = data.azuread_service_principal.graph.object_id
}

resource "azurerm_user_assigned_identity" "subgraph" {
  name                = var.name
  location            = var.location
  resource_group_name = var.resource_group_name
}

resource "azuread_application_federated_identity_credential" "identity" {
  application_id = azuread_application.subgraph.id
  display_name   = "managed-identity"
  issuer         = "https://login.microsoftonline.com/${data.azuread_client_config.current.tenant_id}/v2.0"
  subject        = azurerm_user_assigned_identity.subgraph.principal_id
  audiences      = ["api://AzureADTokenExchange"]
}

# The identity reads the secrets redis-url, state-key and router-secret of the vault.
resource "azurerm_role_assignment" "vault" {
  scope                = var.key_vault_id
  role_definition_name = "Key Vault Secrets User"
  principal_id         = azurerm_user_assigned_identity.subgraph.principal_id
}

locals {
  settings = {
    AZURE_TENANT_ID                  = data.azuread_client_config.current.tenant_id
    AZURE_CLIENT_ID                  = azuread_application.subgraph.client_id
    DEFENDER_CREDENTIAL              = "managed-identity-federation"
    AZURE_MANAGED_IDENTITY_CLIENT_ID = azurerm_user_assigned_identity.subgraph.client_id
    # A replica with 0.5 CPU has 2 GiB of disk.
    EXPORT_MAX_GIGABYTES = "1"
  }
  secrets = {
    REDIS_URL     = "redis-url"
    STATE_KEY     = "state-key"
    ROUTER_SECRET = "router-secret"
  }
}

resource "azurerm_container_app" "subgraph" {
  name                         = var.name
  resource_group_name          = var.resource_group_name
  container_app_environment_id = var.container_app_environment_id
  revision_mode                = "Single"
  depends_on                   = [azurerm_role_assignment.vault]

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.subgraph.id]
  }

  dynamic "secret" {
    for_each = local.secrets
    content {
      name                = secret.value
      identity            = azurerm_user_assigned_identity.subgraph.id
      key_vault_secret_id = "${var.key_vault_uri}secrets/${secret.value}"
    }
  }

  ingress {
    external_enabled = false
    target_port      = 4000
    traffic_weight {
      latest_revision = true
      percentage      = 100
    }
  }

  template {
    min_replicas                     = 3
    max_replicas                     = 6
    termination_grace_period_seconds = 60

    container {
      name   = "subgraph"
      image  = var.image
      cpu    = 0.5
      memory = "1Gi"

      dynamic "env" {
        for_each = merge(local.settings, var.settings)
        content {
          name  = env.key
          value = env.value
        }
      }

      dynamic "env" {
        for_each = local.secrets
        content {
          name        = env.key
          secret_name = env.value
        }
      }

      liveness_probe {
        transport = "HTTP"
        port      = 9090
        path      = "/health/live"
      }

      readiness_probe {
        transport = "HTTP"
        port      = 9090
        path      = "/health/ready"
      }
    }
  }
}

output "client_id" {
  value = azuread_application.subgraph.client_id
}
