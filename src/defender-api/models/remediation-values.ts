import { namedByWord } from './shared/enum-words.js';

export const RemediationTaskStatus = namedByWord('Active', 'Completed');

export const RemediationTaskPriority = namedByWord('High', 'Medium', 'Low', 'None');
