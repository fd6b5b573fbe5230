// A report with its pictures and what can be done to it; by session, or by its tracking code.

import type { ReportFull } from '@domain/contract/report'
import { View } from '@tarojs/components'
import { shownPhoto, shownPhotos } from '../../api/shown-photo'
import { Button } from '../../components/Button'
import { playSound } from '../../components/play-sound'
import { ReportStory } from '../../components/report/ReportStory'
import { go } from '../../frame/navigate'
import { useReportWords } from '../../locales/report'
import { Acts } from './Acts'

interface StoryProps {
  readonly report: ReportFull
  readonly code?: string | undefined
  readonly onChanged: () => void
}

export const Story = ({ report, code, onChanged }: StoryProps) => {
  const words = useReportWords().page
  const { voice } = report
  return (
    <ReportStory
      report={report}
      photos={shownPhotos(report.photos)}
      added={report.additions.map((addition) => shownPhotos(addition.photos))}
      onMatter={(id) => go('pages/matter/index', { id })}
      voice={
        voice === null ? null : (
          <View>
            <Button kind="secondary" small icon="play" onTap={() => playSound(shownPhoto(voice).url)}>
              {words.voice}
            </Button>
          </View>
        )
      }
    >
      <Acts report={report} code={code} onChanged={onChanged} />
    </ReportStory>
  )
}
