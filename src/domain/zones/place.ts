/**
 * Where somebody may be. `country`: ISO 3166, empty if it is not known; `region`: ISO 3166-2, empty
 * if none is. `zones`: all zones they may be in; none: unknown. `by`: what that is known from.
 */
export interface Place {
  readonly country: string;
  readonly region: string;
  readonly zones: readonly string[];
  readonly by: 'number' | 'column';
}
