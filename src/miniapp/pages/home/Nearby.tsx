// A few matters of the group whose station was scanned, or of the whole district.

import { nearbyMatters } from '@domain/question/first'
import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Card, Heading } from '../../components/Card'
import { Loaded, Skeleton } from '../../components/Loaded'
import { MatterCard } from '../../components/matter/MatterCard'
import { go, goTab } from '../../frame/navigate'
import { matterListPath } from '../../frame/tabs'
import { useWords } from '../../locales'

export const Nearby = ({ groupId }: { readonly groupId: string | undefined }) => {
  const words = useWords().resident
  const matters = useQuery('matter.list', nearbyMatters(groupId))
  return (
    <View className="stack">
      <Heading
        level={2}
        end={
          <Button kind="quiet" small onTap={() => goTab(matterListPath)}>
            {words.all}
          </Button>
        }
      >
        {words.nearby}
      </Heading>
      <Loaded of={matters} skeleton={<Skeleton shape="card" count={3} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Card>
              <View className="second">{words.none}</View>
            </Card>
          ) : (
            <View className="columns">
              {rows.map((row) => (
                <MatterCard key={row.id} row={row} onOpen={(id) => go('pages/matter/index', { id })} />
              ))}
            </View>
          )
        }
      </Loaded>
    </View>
  )
}
