// A paper as an official document: read here, and printed on A4 where there is a printer.

import type { LineKind } from '@domain/process/sheet'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/basic'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goSignIn } from '../../../frame/navigate'
import { canPrint, printPage } from '../../../frame/print'
import { useBulletinWords } from '../../../locales/bulletin'
import { unparted } from '../../../locales/unparted'
import './print'
import './sheet.css'

/** What a reader of the screen is told of a line. */
const headings: Partial<Record<LineKind, number>> = { title: 1, heading: 2, subheading: 3 }

export default function SheetPage() {
  const { kind = '', id = '' } = useRouter().params
  const words = useBulletinWords()
  const sheet = useQuery('paper.sheet', id === '' ? null : { kind, id })
  return (
    <Page title={words.sheet}>
      <Loaded of={sheet} skeleton={<Skeleton shape="words" count={6} />} onSignIn={goSignIn}>
        {({ lines }) => (
          <>
            {canPrint ? (
              <View className="line">
                <Button icon="document" onTap={printPage}>
                  {words.print}
                </Button>
              </View>
            ) : null}
            <View className="official">
              {lines.map(({ kind: line, text }, index) => (
                <View
                  // two lines can read the same
                  key={`${line} ${String(index)}`}
                  className={`official-line official-${line}`}
                  ariaRole={headings[line] === undefined ? 'none' : 'heading'}
                  aria-level={headings[line]}
                >
                  {unparted(text)}
                </View>
              ))}
            </View>
          </>
        )}
      </Loaded>
    </Page>
  )
}
