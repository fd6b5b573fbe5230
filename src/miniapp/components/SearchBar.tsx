// Words to look for in a list, on weapp.

import { Input, View } from '@tarojs/components'
import { Icon } from './basic'
import './SearchBar.css'

export interface SearchBarProps {
  readonly label: string
  readonly initial?: string | undefined
  readonly onSearch: (words: string) => void
}

export const SearchBar = ({ label, initial = '', onSearch }: SearchBarProps) => (
  <View className="search">
    <Icon name="search" />
    <Input
      className="search-input"
      type="text"
      confirmType="search"
      defaultValue={initial}
      placeholder={label}
      placeholderClass="input-placeholder"
      aria-label={label}
      onConfirm={({ detail }) => onSearch(detail.value.trim())}
      onBlur={({ detail }) => onSearch(detail.value.trim())}
    />
  </View>
)
