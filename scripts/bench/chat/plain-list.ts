// The naive list beside which ours is measured: every comment a row of a plain React list, the last 10,000 of them.
import { createElement, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'

const most = 10_000
const everyMs = 150
const perSecond = Number(new URLSearchParams(location.search).get('rate') ?? 1_400)

function PlainList() {
  const [rows, setRows] = useState<readonly string[]>([])
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    let sent = 0
    const batch = Math.round((perSecond * everyMs) / 1000)
    const timer = setInterval(() => {
      const fresh = Array.from({ length: batch }, () => `路人${(sent += 1)} 来了来了 666`)
      setRows((before) => [...before, ...fresh].slice(-most))
    }, everyMs)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight
  }, [rows])
  const style = { height: '100vh', margin: 0, overflow: 'auto', font: '14px sans-serif' }
  return createElement(
    'ul',
    { ref: list, style },
    rows.map((row, index) => createElement('li', { key: index }, row)),
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(createElement(PlainList))
