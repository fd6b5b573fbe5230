// Words to look for in a list, on h5; looks when one stops typing for a moment.

import { useEffect, useRef } from 'react'
import { Icon } from './basic'
import type { SearchBarProps } from './SearchBar'
import './SearchBar.css'

const pause = 300

export const SearchBar = ({ label, initial = '', onSearch }: SearchBarProps) => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <div className="search" role="search" aria-label={label}>
      <Icon name="search" />
      <input
        className="search-input"
        type="search"
        defaultValue={initial}
        placeholder={label}
        aria-label={label}
        onChange={({ target }) => {
          clearTimeout(timer.current)
          timer.current = setTimeout(() => onSearch(target.value.trim()), pause)
        }}
      />
    </div>
  )
}
