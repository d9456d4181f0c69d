variable "name" {
  type    = string
  default = "defender-subgraph"
}

# The minimum of docs/permission-sets.md for a read-only dashboard.
variable "defender_permissions" {
  type = set(string)
  default = [
    "Alert.Read.All",
    "File.Read.All",
    "Ip.Read.All",
    "Machine.Read.All",
    "RemediationTasks.Read.All",
    "Score.Read.All",
    "SecurityBaselinesAssessment.Read.All",
    "SecurityRecommendation.Read.All",
    "Software.Read.All",
    "Ti.ReadWrite.All",
    "URL.Read.All",
    "User.Read.All",
    "Vulnerability.Read.All",
  ]
}

variable "graph_permissions" {
  type = set(string)
  default = [
    "SecurityIncident.Read.All",
    "ThreatHunting.Read.All",
  ]
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  type = string
}

variable "container_app_environment_id" {
  type = string
}

variable "key_vault_id" {
  type = string
}

variable "key_vault_uri" {
  description = "With a slash at the end."
  type        = string
}

variable "image" {
  description = "Such as registry.example/defender-subgraph@sha256:..."
  type        = string
}

variable "settings" {
  description = "Further settings by name (docs/settings.md), without secrets."
  type        = map(string)
  default     = {}
}
