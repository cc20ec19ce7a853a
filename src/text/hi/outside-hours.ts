import type { Problem } from '@domain/changes/problem';
import { clockText } from '@domain/time/date-format';
import type { outsideHours as english, spansNights as englishNights } from '../en/outside-hours';
import { amount } from './count';

type OutsideHours = Extract<Problem, { code: 'outside-hours' }>;

/** A schedule that is outside of the calling hours of some recipients. */
export const outsideHours: typeof english = (problem) => {
  const { count, total } = problem;
  const who = `${amount(total)} में से ${amount(count)} प्राप्तकर्ताओं को ${whenText(problem)} कॉल की जा सकती है`;
  return `${who} (${sourceText(problem)})। समय-सारणी बदलें या उन्हें छोड़ दें।`;
};

function whenText({ when, minute }: OutsideHours): string {
  const time = clockText({ hour: Math.floor((minute ?? 0) / 60), minute: (minute ?? 0) % 60 });
  switch (when) {
    case 'before':
      return `उनके समय के अनुसार ${time} से पहले`;
    case 'after':
      return `उनके समय के अनुसार ${time} के बाद`;
    case 'closed-day':
      return 'ऐसे दिन, जब कॉल नहीं की जानी चाहिए,';
    case 'mixed':
      return 'उनके कॉल के समय के बाहर';
  }
}

function sourceText({ title, isLaw, isVerified }: OutsideHours): string {
  if (title === '') return 'उन जगहों का सामान्य समय, जिनका कोई नियम पता नहीं है';
  return `${title}${isLaw ? '' : ', दिशानिर्देश'}${isVerified ? '' : ', जाँचा नहीं गया'}`;
}

/** A schedule that goes on through the night. */
export const spansNights: typeof englishNights = ({ hasEnd, count, total }) => {
  const why = hasEnd ? 'समय-सारणी रात में भी चलती है' : 'खत्म होने के समय के बिना समय-सारणी रात में भी चलती है';
  return `${why}। API के दस्तावेज़ में यह नहीं बताया गया कि तब कॉल रुकती हैं या नहीं। अगर नहीं, तो ${amount(total)} में से ${amount(count)} प्राप्तकर्ताओं को उनके समय के बाहर कॉल की जा सकती है।`;
};
