// The inbox of the desk: reports that wait for an answer, most urgent first; from 1024 px the open one beside them.

import { holds, placesOf } from '@domain/people/role'
import { View } from '@tarojs/components'
import { usePages } from '../../../api/use-pages'
import { Button } from '../../../components/Button'
import { Heading } from '../../../components/Heading'
import { State } from '../../../components/State'
import { TwoPane } from '../../../components/TwoPane'
import { useWide } from '../../../components/wide'
import { go } from '../../../frame/way'
import { useAnswerWords, useDeskWords } from '../../../locales/desk'
import { useActor } from '../../../store/actor'
import { useDraft } from '../../../store/draft'
import { useSession } from '../../../store/session'
import { DeskPage } from '../../DeskPage'
import { lookAt, useListKeys } from '../../list-keys'
import { reportPath } from '../../place'
import { isDeskAction } from '../../report/form'
import { Inbox, type InboxTab, inboxTabs } from '../../report/Inbox'
import { ReportWork } from '../../report/ReportWork'
import { useAfterDrawing } from '../../use-after-drawing'

const listId = 'inbox'
const openId = 'inbox-open'

interface Looking {
  readonly tab: InboxTab
  readonly typed: string
  readonly open: string
  readonly action: string
}

export default function InboxPage() {
  const words = useDeskWords()
  const answer = useAnswerWords()
  const wide = useWide()
  const actor = useActor()
  const person = useSession((session) => session.me?.personId ?? '')
  const office = holds(actor, 'office') || holds(actor, 'chair')
  const [view, look] = useDraft<Looking>(`desk:inbox:${person}`, { tab: 'submitted', typed: '', open: '', action: '' })
  const pages = usePages('report.inbox', {
    limit: 30,
    ...(view.tab === 'all' ? {} : { status: view.tab }),
    ...(view.typed === '' ? {} : { words: view.typed }),
  })

  const action = isDeskAction(view.action) ? view.action : undefined
  const showOpen = useAfterDrawing(() => lookAt(openId))
  const open = (id: string) => {
    if (!wide) return go(reportPath, { id })
    look({ open: id, action: '' })
    showOpen()
  }
  useListKeys({
    listId,
    ids: pages.rows.map(({ id }) => id),
    present: view.open,
    onMove: (id) => look({ open: id, action: '' }),
    onLeave: () => look({ action: '' }),
  })

  return (
    <DeskPage title={words.inbox.title} at="inbox">
      <TwoPane
        list={
          <Inbox
            listId={listId}
            pages={pages}
            tabs={inboxTabs.filter((tab) => tab !== 'appealed' || office)}
            tab={view.tab}
            typed={view.typed}
            open={wide ? view.open : ''}
            withGroup={office || placesOf(actor, 'coordinator').length > 1}
            onTab={(tab) => look({ tab })}
            onSearch={(typed) => look({ typed })}
            onOpen={open}
          />
        }
        detail={
          view.open === '' ? null : (
            <View id={openId} className="desk-pane stack">
              {action === undefined ? null : (
                <Heading
                  level={2}
                  end={
                    <Button kind="quiet" small icon="back" onTap={() => look({ action: '' })}>
                      {answer.back}
                    </Button>
                  }
                >
                  {answer.action[action]}
                </Heading>
              )}
              <ReportWork
                key={view.open}
                id={view.open}
                action={action}
                onAction={(chosen) => {
                  look({ action: chosen })
                  showOpen()
                }}
                onBack={() => look({ action: '' })}
                onDone={() => {
                  look({ action: '' })
                  showOpen()
                  pages.reload()
                }}
              />
            </View>
          )
        }
        hint={<State title={words.inbox.hint} text={words.inbox.keys} />}
      />
    </DeskPage>
  )
}
