import type { conflict as english } from '../en/outbox-conflict';
import { count } from './count';

/** Resolving fields that both sides changed. */
export const conflict: typeof english = {
  decide: (fields) => `${count(fields, 'फ़ील्ड', 'फ़ील्ड')} का टकराव सुलझाएँ`,
  merges: (fields) =>
    fields === 0 ? '' : count(fields, 'और बदलाव अपने-आप मिला दिया जाएगा', 'और बदलाव अपने-आप मिला दिए जाएँगे'),
  someone: (at, original) =>
    `${original === null ? '' : `आपकी ${original} वाली कॉपी के बाद `}किसी ने सर्वर पर यह अभियान बदल दिया (${at} पर देखा गया)।`,
  status: 'स्थिति',
  table: 'टकराव',
  columns: { field: 'फ़ील्ड', original: 'मूल', mine: 'आपका', server: 'अब सर्वर पर' },
  sides: { mine: 'मेरा', server: 'सर्वर', original: 'मूल' },
  newValue: 'नया मान',
  newValueOf: (label) => `${label} का नया मान`,
  timeIn: (zone) => `${zone} में, जैसे 2027-03-02 06:00`,
  verdicts: { decide: 'चुनें', mine: 'मिलाया गया', server: 'मिलाया गया', same: 'दोनों तरफ़ एक जैसा' },
  notChanged: '–',
  parts: (keys) => `इनमें अंतर: ${keys.join(', ')}`,
  resolve: 'सुलझाएँ और भेजें',
  acceptServer: 'सब कुछ सर्वर से लें',
  undecided: (fields) => `${count(fields, 'फ़ील्ड', 'फ़ील्ड')} का टकराव सुलझाना बाकी है।`,
  notAValue: 'पहले नया मान ठीक करें।',
  ready: 'आपके चुने हुए मान ड्राफ़्ट में सहेजे जाते हैं। आप उन्हें पूर्ववत कर सकते हैं।',
  resolved: 'टकराव सुलझ गया। अपडेट फिर से कतार में है।',
  acceptedServer: 'सर्वर के मान रखे गए। अपने बदलाव वापस पाने के लिए ड्राफ़्ट में पूर्ववत करें।',
  gone: 'यह टकराव पहले ही सुलझाया जा चुका है।',
};
