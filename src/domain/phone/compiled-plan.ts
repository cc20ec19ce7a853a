import type { Plan } from './plans';

/** A plan's patterns as regular expressions: what the library makes again for every number. */
interface Compiled {
  readonly exit: RegExp;
  readonly general: RegExp;
  readonly prefix: RegExp | null;
  readonly types: readonly { readonly pattern: RegExp; readonly lengths: readonly number[] }[] | null;
}

const known = new Map<Plan, Compiled>();

/** Returns the patterns of a plan, which are compiled once. */
export function compiled(plan: Plan): Compiled {
  const found = known.get(plan);
  if (found !== undefined) return found;
  const begins = (pattern: string): RegExp => new RegExp(`^(?:${pattern})`);
  const is = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
  const made: Compiled = {
    exit: begins(plan.exit),
    general: is(plan.general),
    prefix: plan.nationalPrefix === '' ? null : begins(plan.nationalPrefix),
    types: plan.types?.map(({ pattern, lengths }) => ({ pattern: is(pattern), lengths })) ?? null,
  };
  known.set(plan, made);
  return made;
}
