import { toShortIsoTime } from '../iso-time.js';
import type { Investigation } from '../investigation.js';
import type { Alert, Machine } from '../model.js';
import { mailAlert } from '../other-alerts.js';
import type { Story } from '../story.js';
import { alertOf } from './alerts.js';
import { accounting, INCIDENT_ID, INVESTIGATION_ID } from './cast.js';
import { storyLogons } from './logons.js';
import { storyActions } from './machine-actions.js';
import { storyMachines } from './machines.js';
import { laterScenes, scenes, type Scene } from './scenes.js';
import { storyVulnerability, withStoryProduct } from './software.js';

const minute = 60_000;

/** Phishing to hands on the keyboard: ten alerts on five machines within two hours, and three that arrive while the emulator runs. */
export const phishingStory: Story = {
  quietMs: 3 * 60 * minute,
  machines: storyMachines,
  alerts: (now, tenantId) => scenes.map((scene) => raise(scene, now, tenantId)),
  otherAlerts: (now, tenantId) =>
    scenes
      .slice(0, 1)
      .map((scene) =>
        mailAlert(raise(scene, now, tenantId), now - (scene.minutesAgo + 1) * minute, tenantId),
      ),
  later: laterScenes.map((scene) => ({
    afterMs: -scene.minutesAgo * minute,
    raise: (now: number, tenantId: string) => alertOf(scene, tenantId, now, groupOf(scene, now)),
  })),
  logons: storyLogons,
  machineActions: storyActions,
  investigations: (now, tenantId) => [
    investigation(
      now,
      scenes.map((scene) => raise(scene, now, tenantId)),
    ),
  ],
  incidents: new Map([
    [
      String(INCIDENT_ID),
      {
        displayName: 'Phishing to hands-on-keyboard in Finance',
        assignedTo: 'analyst2@corp.example',
        customTags: ['phishing', 'finance'],
        priorityScore: 94,
      },
    ],
  ]),
  products: withStoryProduct,
  vulnerabilities: [storyVulnerability],
};

function raise(scene: Scene, now: number, tenantId: string): Alert {
  return alertOf(scene, tenantId, now - scene.minutesAgo * minute, groupOf(scene, now));
}

function groupOf({ machine }: Scene, now: number): string | null {
  return storyMachines(now).find(({ id }: Machine) => id === machine.id)?.rbacGroupName ?? null;
}

function investigation(now: number, [first]: readonly Alert[]): Investigation {
  return {
    id: String(INVESTIGATION_ID),
    startTime: toShortIsoTime(now - 116 * minute, 0),
    endTime: null,
    state: 'Running',
    cancelledBy: null,
    statusDetails: null,
    machineId: accounting.id,
    computerDnsName: accounting.name,
    triggeringAlertId: first?.id ?? '',
  };
}
