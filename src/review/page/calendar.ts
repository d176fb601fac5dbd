/** The lunar date and solar term of a day, Beijing time. */

const LUNAR = new Intl.DateTimeFormat('zh-u-ca-chinese', { month: 'long', day: 'numeric', timeZone: 'Asia/Shanghai' });

/** 正月初二 of a day of the Gregorian calendar; a leap month has 闰 before it. Undefined where the runtime has no Chinese calendar. */
export function lunarDate(year: number, month: number, day: number): string | undefined {
  const parts = LUNAR.formatToParts(new Date(Date.UTC(year, month - 1, day, 4)));
  const part = (type: string): string | undefined => parts.find((one) => one.type === type)?.value;
  const [name, number] = [part('month'), Number(part('day'))];
  return name && /月$/u.test(name) && number >= 1 && number <= 30 ? `${name}${lunarDay(number)}` : undefined;
}

function lunarDay(day: number): string {
  const digits = '十一二三四五六七八九';
  if (day === 10) return '初十';
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${['初', '十', '廿'][Math.floor(day / 10)] ?? ''}${digits[day % 10] ?? ''}`;
}

/** 十一月 as 冬月, 十二月 as 腊月, 二十一 as 廿一: one writing for comparison. */
export function plainLunar(text: string): string {
  return text.replace(/冬月/u, '十一月').replace(/腊月/u, '十二月').replace(/二十(?=[一二三四五六七八九])/u, '廿');
}

/** The solar terms 节气 by the sun's longitude, from 0° on in steps of 15° (GB/T 33661—2017). */
const TERMS = '春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒 立春 雨水 惊蛰'.split(' ');
export const SOLAR_TERM = new RegExp(`^(?:[，,]?(?:是|为|正值|适逢|迎来)?|[（(])(${TERMS.join('|')})(?:节气)?(?=[，。；）)！]|$)`, 'u');

/**
 * How many days a date lies off a solar term, to about half a day: the sun moves a degree a day. By the low-precision
 * longitude of the Astronomical Almanac (0.01°), at noon in Beijing.
 */
export function daysFromTerm(term: string, year: number, month: number, day: number): number {
  const days = Date.UTC(year, month - 1, day, 4) / 86_400_000 - 10_957.5; // since 2000 January 1.5
  const radians = Math.PI / 180;
  const anomaly = (357.528 + 0.9856003 * days) * radians;
  const longitude = 280.46 + 0.9856474 * days + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly);
  const off = (longitude - TERMS.indexOf(term) * 15) % 360;
  return Math.abs(((off + 540) % 360) - 180);
}
