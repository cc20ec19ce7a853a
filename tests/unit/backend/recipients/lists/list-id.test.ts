import { describe, expect, it } from 'vitest';
import { findListId } from '@backend/recipients/lists/list-id';

describe('the list ID in a response of undocumented shape', () => {
  it.each([
    [{ id: 'list_1' }, 'list_1'],
    [{ id: 17, name: 'March' }, '17'],
    [{ recipient_list_id: ' list_2 ', id: 'upload_9' }, 'list_2'],
    [{ data: { listId: 'list_3' } }, 'list_3'],
    [{ message: 'ok', recipient_list: { id: 'list_4' } }, 'list_4'],
  ])('is found in %j', (answer, id) => {
    expect(findListId(answer)).toBe(id);
  });

  it.each([[{}], [{ id: '' }], [{ id: null }], [[{ id: 'list_1' }]], ['list_1'], [null], [{ rows: { id: 'row_1' } }]])(
    'is not guessed from %j',
    (answer) => {
      expect(findListId(answer)).toBeNull();
    },
  );
});
