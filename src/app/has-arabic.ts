/** Letters that are looked at: a page of another language shows within its first lines that it is one. */
const LOOK = 20_000;

/**
 * Whether a text is Arabic enough to be read: at least one in ten of its letters is of the Arabic script. Names
 * of foreign bodies, addresses and scraped code may make up most of a short report.
 */
export function hasArabic(text: string): boolean {
  let arabic = 0;
  let other = 0;
  for (let i = 0; i < text.length && arabic + other < LOOK; i++) {
    const unit = text.charCodeAt(i);
    if (isArabicLetter(unit)) arabic++;
    else if (isOtherLetter(unit)) other++;
  }
  return arabic > 0 && arabic * 9 >= other;
}

// Letters of the blocks Arabic, Arabic Supplement and Arabic Presentation Forms.
function isArabicLetter(unit: number): boolean {
  return (
    (unit >= 0x620 && unit <= 0x64a) ||
    (unit >= 0x66e && unit <= 0x6d3) ||
    (unit >= 0x750 && unit <= 0x77f) ||
    (unit >= 0xfb50 && unit <= 0xfdfb) ||
    (unit >= 0xfe70 && unit <= 0xfefc)
  );
}

// Latin, Greek, Cyrillic, Hebrew … and everything beyond the Arabic block; signs and digits are neither.
function isOtherLetter(unit: number): boolean {
  return (
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit < 0x5f0 && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0x900 && unit < 0x2000) ||
    (unit >= 0x3040 && unit < 0xd800)
  );
}
