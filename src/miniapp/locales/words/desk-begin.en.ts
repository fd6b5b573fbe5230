// The words of opening a matter that no report began, and of taking in matters under way, in English.

import type { begin as zh } from './desk-begin.zh-cn'
import { many } from './many'

export const begin: typeof zh = {
  title: 'Open a matter',
  means:
    'A matter can begin without a report: with a visit, a village’s wish, the year’s programme, a paper, oversight, or what another body passed on. All below is public; members can claim it.',
  send: 'Open',
  opened: (number) => `Opened as ${number}; a member can claim it`,
  label: {
    groupId: 'Which group',
    kind: 'Where it comes from',
    origin: 'How it began',
    proposer: 'Who proposed it',
    on: 'On which day',
    title: 'Title',
    summary: 'What it is about',
    category: 'Category',
    place: 'Place',
    photoIds: 'Photos',
  },
  hint: {
    origin: 'Such as “the chair’s stay in the village”, a letter of the village, the title of a paper',
    proposer: 'Public. As they allow themselves to be called, or nothing; never a resident’s name',
  },
  underway: {
    title: 'Take in matters under way',
    hint: 'One .xlsx file, one resolution a row, with the Chinese headings 事项、活动组、类别、地点、情况、来源、来源说明、提出人、开始日期、步骤、牵头委员、本步完成时限、议定事项、承办单位、完成时限、进度. Below a matter its title may be left empty. See first what it would add. What was done before counts as nobody’s work and in no on-time figure.',
    choose: 'Choose the file',
    other: 'Choose another file',
    found: (matters, resolutions, same) =>
      `${many(matters, 'matter')} and ${many(resolutions, 'resolution')} to add${same === 0 ? '' : `; here already: ${many(same, 'row')}`}`,
    row: (title, step, resolutions) => `${title} (${step}${resolutions === 0 ? '' : `, ${resolutions}`})`,
    refused: (rows) => `Not taken: ${many(rows, 'row')}, and the other rows of the same matters. Mend and try again:`,
    refusal: (line, title, because) => `Row ${line} ${title}: ${because}`,
    why: {
      noTitle: 'no title',
      noGroup: 'no group',
      noCategory: 'no category',
      unknownStep: 'write the name or the number of one of the eight steps',
      badDate: 'write the date as 2026-11-30',
      badProgress: 'write the progress as 0 to 100',
      overlong: 'a cell is too long',
      unknownGroup: 'there is no such group, or it holds no matters',
      unknownUnit: 'there is no such unit; add it first',
      unknownLead: 'there is no such member, or several of that name',
      noUnit: 'the resolution names no unit',
      noDue: 'the resolution has no date',
      unfinished: 'it stands at the last step, and this is not finished',
      differs: 'step or lead differ from what stands above for the same matter',
    },
    takeIn: (matters) => `Take in ${many(matters, 'matter')}`,
    done: (matters) => `Taken in: ${many(matters, 'matter')}`,
  },
}
