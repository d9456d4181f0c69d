// Checked by `npm run check:types`: each case must be true, or the project doesn't compile.
import type { CompleteResolvers } from '../../resolvers/shared/complete-resolvers.js';

type Complete = CompleteResolvers<'Alert'>;
type IsComplete<Map> = Map extends Complete ? true : false;

type Case<Answer extends Expected, Expected extends boolean> = [Answer, Expected];

export type Cases = [
  Case<IsComplete<Complete>, true>,
  // Fields that the parent doesn't have can't be left out, nor can the reference resolver.
  Case<IsComplete<Omit<Complete, 'machine'>>, false>,
  Case<IsComplete<Omit<Complete, '__resolveReference'>>, false>,
  // A property of the parent with the same name can.
  Case<IsComplete<Omit<Complete, 'title'>>, true>,
];
