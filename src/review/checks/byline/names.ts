import type { HouseStyle } from '../../house-style';
import type { Report } from '../../finding';
import { NameFinder } from '../../names/name-finder';
import type { Byline, BylinePart } from '../../page/byline';
import type { Block, Page } from '../../page/page';
import { inPage, replace, report } from './place';

/** A name as it is compared: 陈 斌 is 陈斌. */
const solid = ({ text }: BylinePart): string => text.replace(/[\s\u3000]/gu, '');

/** A photographer's work is credited beside the writer's: 记者 方晴 摄影记者 方晴. */
const OTHER_WORK = /^(?:摄影|视频|图|航拍|摄像)/u;

/** 记者 方晴 方晴, 记者 方晴 通讯员 方晴: one name twice for the same work. */
export function* namedTwice(block: Block, one: Byline): Iterable<Report> {
  let named = new Map<string, BylinePart>();
  for (const [i, part] of one.parts.entries()) {
    if (part.kind === 'work' || part.kind === 'desk' || (part.kind === 'role' && OTHER_WORK.test(part.text))) named = new Map();
    if (part.kind !== 'name') continue;
    const first = named.get(solid(part));
    named.set(solid(part), first ?? part);
    if (first) yield twice(block, first, part, one.parts[i - 1] ?? first);
  }
}

function twice(block: Block, first: BylinePart, second: BylinePart, before: BylinePart): Report {
  const fix = replace(block, { start: before.kind === 'name' ? before.end : second.start, end: second.end }, '', 'judged');
  return {
    ...report(block, second, 'likely', { zh: `署名里“${second.text}”写了两遍。`, en: `${second.text} is named twice in this byline.` }, [
      { ...fix, title: { zh: `删去后一个“${second.text}”`, en: `Delete the second ${second.text}` } },
    ]),
    related: [{ range: inPage(block, first), message: { zh: '前一处', en: 'The first' } }],
  };
}

/** A name in a byline that is one slip away from one of the newsroom's people, and is none of them. */
export function* newsroom(page: Page, { people }: HouseStyle): Iterable<Report> {
  if (people.length === 0) return;
  const known = new Set(people);
  const finder = new NameFinder(people);
  for (const block of page.blocks) {
    for (const part of block.reading.bylines.flatMap(({ parts }) => parts)) {
      const name = solid(part);
      if (part.kind !== 'name' || known.has(name)) continue;
      const meant = finder.find(name).sightings.find(({ slip, start, end }) => slip !== undefined && end - start === name.length);
      if (meant) yield unknown(block, part, people[meant.name] ?? name);
    }
  }
}

const unknown = (block: Block, part: BylinePart, meant: string): Report =>
  report(block, part, 'likely', { zh: `采编人员名单里没有“${part.text}”，有“${meant}”。`, en: `The newsroom has no ${part.text}, but it has ${meant}.` }, [
    replace(block, part, meant, 'judged'),
  ]);
