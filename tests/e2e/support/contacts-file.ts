/** Numbers of five shapes, all valid: one of them as a spreadsheet shows it. */
const PHONES: readonly ((row: number) => string)[] = [
  (row) => `+1415${String(2_000_000 + row)}`,
  (row) => `+4420${String(70_000_000 + row)}`,
  (row) => `+9198${String(10_000_000 + row)}`,
  (row) => `+1 (212) ${String(2_000_000 + row).replace(/(\d{3})(\d+)/, '$1-$2')}`,
  (row) => `+336${String(10_000_000 + row)}`,
];

/**
 * A CSV file of contacts with different numbers. Every tenth has no first name; every third has the
 * plan `gold`.
 */
export function contactsFile(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const name = row % 10 === 4 ? '' : `Name ${String(row)}`;
    const phone = PHONES[row % PHONES.length]?.(row) ?? '';
    return `${phone},${name},${row % 3 === 0 ? 'gold' : 'basic'},"San Mateo, no. ${String(row)}"`;
  });
  return ['Phone,First Name,Plan,City', ...lines, ''].join('\n');
}
