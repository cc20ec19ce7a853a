import { type Repair, REPAIRS } from '@domain/recipients/import-reasons';

/** A repair as the bit that stands for it in `IntakeBatch.repairs`. */
export const repairBit = (repair: Repair): number => (1 << REPAIRS.indexOf(repair)) >>> 0;
