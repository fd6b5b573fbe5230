// The inbox of the desk: reports that wait for an answer, most urgent first; from 1024 px the open one beside them.

import { isDeskAction } from '@domain/report/action'
import { View } from '@tarojs/components'
import { usePages } from '../../../api/use-pages'
import { Button } from '../../../components/Button'
import { Heading } from '../../../components/Card'
import { State } from '../../../components/Loaded'
import { TwoPane } from '../../../components/TwoPane'
import { useDeskWords } from '../../../locales/desk'
import { useAnswerWords } from '../../../locales/desk-work'
import { DeskPage } from '../../DeskPage'
import { hasKeys } from '../../list-keys'
import { reportPath } from '../../place'
import { Inbox, type InboxTab, inboxTabs } from '../../report/Inbox'
import { ReportWork } from '../../report/ReportWork'
import { useLooking, usePane } from '../../use-looking'

export default function InboxPage() {
  const words = useDeskWords()
  const answer = useAnswerWords()
  const { list, view, look, office, withGroup } = useLooking<InboxTab>('inbox', 'submitted')
  const pages = usePages('report.inbox', {
    limit: 30,
    ...(view.tab === 'all' ? {} : { status: view.tab }),
    ...(view.typed === '' ? {} : { words: view.typed }),
  })
  const { paneId, shown, marked, open, ...pane } = usePane({ list, view, look, pages, path: reportPath })
  const action = isDeskAction(view.action) ? view.action : undefined

  return (
    <DeskPage title={words.inbox.title} at="inbox">
      <TwoPane
        list={
          <Inbox
            listId={list}
            pages={pages}
            tabs={inboxTabs.filter((tab) => tab !== 'appealed' || office)}
            tab={view.tab}
            typed={view.typed}
            open={marked}
            withGroup={withGroup}
            onTab={(tab) => look({ tab, open: '', action: '' })}
            onSearch={(typed) => look({ typed, open: '', action: '' })}
            onOpen={open}
          />
        }
        detail={
          shown === '' ? null : (
            <View id={paneId} className="desk-pane stack">
              {action === undefined ? null : (
                <Heading
                  level={2}
                  end={
                    <Button kind="quiet" small icon="back" onTap={pane.onBack}>
                      {answer.back}
                    </Button>
                  }
                >
                  {answer.action[action]}
                </Heading>
              )}
              <ReportWork key={shown} id={shown} action={action} {...pane} />
            </View>
          )
        }
        hint={<State title={words.inbox.hint} text={hasKeys() ? words.inbox.keys : undefined} />}
      />
    </DeskPage>
  )
}
