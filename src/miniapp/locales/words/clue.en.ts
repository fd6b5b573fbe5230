// The words of clues to proposals, in English.

import type { ClueWords } from '../paper-words'

const became: Readonly<Record<string, string>> = {
  admitted: 'was admitted',
  declined: 'was not admitted',
  converted: 'was passed on another way',
  merged: 'is handled together with another one',
  answered: 'was answered',
}

export const clue: ClueWords = {
  title: 'Clues to proposals',
  none: 'No clues yet',
  begin: 'Give a clue',
  step: { given: 'To be looked at', listed: 'In the catalogue' },
  action: { list: 'Put into the catalogue', refuse: 'Do not list', close: 'Take out of the catalogue' },
  means: {
    begin: 'Tell of something worth a proposal. It is shown without your name, and you hear what becomes of it.',
    list: 'Everybody will read these words. Leave out names, telephones and door numbers.',
    refuse: 'Say why; the person who gave it will read it.',
    close: 'It is shown no longer; proposals written from it go on.',
  },
  label: {
    title: 'What it is, in a line',
    text: 'What it is like',
    reason: 'Why',
    call: 'What was asked for',
    refusal: 'Why it was not listed',
    authorId: 'Given by',
  },
  hint: { text: 'No complaints or lawsuits under way, no secrets, no appointments, nothing beyond this county' },
  option: {},
  event: {
    given: () => 'Gave a clue',
    listed: () => 'Put into the catalogue of clues',
    refused: (told) => `Not listed: ${told.text('reason')}`,
    followed: (told) =>
      ['The proposal written from it', told.text('number'), became[told.text('what')] ?? '', told.text('letter')]
        .filter(Boolean)
        .join(' '),
    closed: () => 'Taken out of the catalogue',
  },
}
