import type { Check } from '../check';
import type { Certainty, Message, Report } from '../finding';
import { peopleOf } from '../names/people';
import { arePeopleSideBySide } from '../names/side-by-side';
import { titleClashes, type TitleClash } from '../names/titles';
import { variantsOf, type Variant } from '../names/variants';
import type { Page } from '../page/page';
import { AFTER_NAMES, GOING_ON, KIN_BEFORE, LONGEST_KIN } from '../page/person-words';

export const nameVariant: Check = {
  id: 'name-variant',
  title: { zh: '人名前后不一', en: 'Name written two ways' },
  description: {
    zh: '同一个人的名字前后写法不同：同音字、形近字、颠倒、漏字。',
    en: 'One person’s name is written in two ways: by a character of like sound or shape, with two in each other’s place, or with one lost.',
  },
  contradiction: true,
  *run(page, { lexicon }) {
    const people = peopleOf(page, lexicon);
    const told = new Set<number>();
    for (const variant of variantsOf(people, lexicon)) {
      const certainty = told.has(variant.start) ? undefined : judge(page, variant);
      if (!certainty) continue;
      told.add(variant.start);
      yield report(variant, certainty);
    }
    for (const clash of titleClashes(page, people)) yield titledTwoWays(clash);
  },
};

function judge(page: Page, variant: Variant): Certainty | undefined {
  const { form, slip, person, times } = variant;
  if (insideLonger(page.text, variant) || arePeopleSideBySide(page.text, variant) || isKin(page.text, variant)) return undefined;
  if (holdOffices(variant) || goesOn(variant)) return 'possible';
  if (times > 1 && times * 3 > person.mentions.length) return 'possible';
  if (slip === 'lost') return times === 1 && person.mentions.length > 2 && isInOneArticle(page, variant) ? 'likely' : 'possible';
  const proven = form.length > 2 ? isProvenLong(variant) : isProvenShort(variant) || (namedOnceEach(variant) && isInOneArticle(page, variant));
  return proven ? 'likely' : 'possible';
}

/** His son 赵宏图 is not 赵鸿图 himself. */
const isKin = (text: string, { start }: Variant): boolean => KIN_BEFORE.test(text.slice(Math.max(0, start - LONGEST_KIN), start));

/** 王振家 and 王振接: of both the name may be 王振, and the last character what is said of him. */
const goesOn = ({ form, person: { name } }: Variant): boolean =>
  form.length === 3 && form.slice(0, 2) === name.slice(0, 2) && [form, name].some((one) => AFTER_NAMES.has(one.charAt(2)) || GOING_ON.has(one.charAt(2)));

/** Two people named once each, 审判长李晓明 and 负责人李小明: the titles tell them apart. */
const holdOffices = ({ times, titles, person }: Variant): boolean =>
  times === 1 && person.mentions.length === 1 && titles.size > 0 && person.titles.size > 0 && [...titles].every((title) => !person.titles.has(title));

/**
 * A like form of three characters and more proves itself, unless nothing but the tone sets it apart and nothing but the
 * dictionary says that either is a name. Another surname is another person's, unless the name is known from two places.
 */
function isProvenLong({ form, slip, person, cues }: Variant): boolean {
  if (person.mentions.length > 1) return slip !== 'near-sound' || sameSurname(form, person.name);
  return sameSurname(form, person.name) && (slip !== 'near-sound' || person.cues > 0 || cues > 0);
}

const sameSurname = (form: string, name: string): boolean => form.charAt(0) === name.charAt(0);

/** So short a form must be told to be a name, and its person be named twice. */
const isProvenShort = ({ slip, person, cues }: Variant): boolean => person.mentions.length > 1 && (cues > 0 || slip === 'sound' || slip === 'shape');

/** Two short names that sound the same, each told by a cue: in one article they are one person's. */
const namedOnceEach = ({ slip, person, cues }: Variant): boolean => slip === 'sound' && person.cues >= 1 && cues >= 1;

/** Whether the person is named in the article where the form stands. */
function isInOneArticle({ articles }: Page, { start, person }: Variant): boolean {
  const article = articles.find((one) => one.start <= start && start < one.end);
  return article !== undefined && person.mentions.some((at) => article.start <= at && at < article.end);
}

/** The same characters stand round both: the variant is part of a name that holds more, as 李小明 of 李小明亮. */
function insideLonger(text: string, { person: { name }, start, end }: Variant): boolean {
  const around = text.slice(Math.max(0, start - name.length + 1), end + name.length - 1);
  return around.includes(name);
}

const KINDS: Readonly<Record<Variant['slip'], Message>> = {
  sound: { zh: '读音相同', en: 'it sounds the same' },
  'near-sound': { zh: '读音只差声调', en: 'it sounds the same but for the tone' },
  shape: { zh: '字形相近', en: 'it looks alike' },
  order: { zh: '两个字颠倒', en: 'two characters have changed places' },
  lost: { zh: '少一个字', en: 'a character is missing' },
};

function report({ form, slip, person: { name, mentions }, start, end }: Variant, certainty: Certainty): Report {
  const why = KINDS[slip];
  return {
    range: { start, end },
    certainty,
    message: {
      zh: `“${form}”应是“${name}”：${why.zh}，页上另有 ${mentions.length} 处写作“${name}”。`,
      en: `${form} seems to be ${name}: ${why.en}, and the page has ${name} ${mentions.length} times.`,
    },
    related: mentions.slice(0, 3).map((at) => ({ range: { start: at, end: at + name.length }, message: { zh: `写作“${name}”`, en: `Written ${name}` } })),
    fixes: [{ title: { zh: `改为“${name}”`, en: `Change to ${name}` }, kind: 'judged', edits: [{ range: { start, end }, text: name }] }],
  };
}

const titledTwoWays = ({ later, earlier }: TitleClash): Report => ({
  range: { start: later.start, end: later.end },
  certainty: 'possible',
  message: {
    zh: `这里称“${later.text}”，同一篇前面称“${earlier.text}”。`,
    en: `${later.text} here is ${earlier.text} earlier in the article.`,
  },
  related: [{ range: { start: earlier.start, end: earlier.end }, message: { zh: '前面的称呼', en: 'The earlier title' } }],
});
