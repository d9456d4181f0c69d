import { namedByWord } from './shared/enum-words.js';

/** Closed enums: the graph's names and Microsoft Graph's values. */

export const IncidentStatus = namedByWord('active', 'inProgress', 'resolved', 'redirected', 'awaitingAction');
