import type { Subject } from '../subject';
import { plainText } from './plain-text';

const COLLECTIVE =
  /\b(tap the|chi bo|dang bo|to chuc dang|to chuc co so|tccsd|doan the|mo hinh|cac don vi|chi dang bo)\b/;
const INDIVIDUAL =
  /\b(ca nhan|ho (va )?ten|dang vien|can bo|cong chuc|vien chuc|doan vien|hoi vien|nguoi lao dong)\b/;

/** What the header of a name column says its names are; null where it says neither. */
export function subjectOfHeader(header: string): Subject | 'mixed' | null {
  const plain = plainText(header);
  const collective = COLLECTIVE.test(plain);
  const individual = INDIVIDUAL.test(plain);
  if (collective && individual) return 'mixed';
  if (collective) return 'collective';
  return individual ? 'individual' : null;
}

/** What a title or the name of a sheet says; null where it says both or neither. */
export function subjectOfTitle(text: string): Subject | null {
  const plain = plainText(text);
  const collective = /\b(tap the|chi bo dang bo|chi dang bo|to chuc dang|tccsd|mo hinh)\b/.test(
    plain,
  );
  const individual = /\b(ca nhan|dang vien|can bo|cong chuc|vien chuc|doan vien|hoi vien)\b/.test(
    plain,
  );
  if (collective === individual) return null;
  return collective ? 'collective' : 'individual';
}
