import { expect, it } from 'vitest'
import { readYouTubeAddress } from './address'

it.each([
  'cornCORN123',
  ' cornCORN123 ',
  'https://www.youtube.com/watch?v=cornCORN123&t=10s',
  'youtube.com/watch?v=cornCORN123',
  'https://youtu.be/cornCORN123?si=abc',
  'https://www.youtube.com/live/cornCORN123?feature=share',
  'https://m.youtube.com/watch?v=cornCORN123',
  'https://www.youtube.com/live_chat?is_popout=1&v=cornCORN123',
  'https://studio.youtube.com/video/cornCORN123/livestreaming',
])('%s is a video', (typed) => {
  expect(readYouTubeAddress(typed)).toEqual({ videoId: 'cornCORN123' })
})

it.each([
  ['@village-corn', 'https://www.youtube.com/@village-corn/live'],
  ['@田播', 'https://www.youtube.com/@%E7%94%B0%E6%92%AD/live'],
  ['https://www.youtube.com/@village-corn/streams', 'https://www.youtube.com/@village-corn/live'],
  ['youtube.com/c/corn', 'https://www.youtube.com/c/corn/live'],
  ['UC3q7B-cMWS1yVRtFzv9W1yQ', 'https://www.youtube.com/channel/UC3q7B-cMWS1yVRtFzv9W1yQ/live'],
  [
    'https://www.youtube.com/channel/UC3q7B-cMWS1yVRtFzv9W1yQ',
    'https://www.youtube.com/channel/UC3q7B-cMWS1yVRtFzv9W1yQ/live',
  ],
])('%s is a channel', (typed, liveUrl) => {
  expect(readYouTubeAddress(typed)).toEqual({ liveUrl })
})

it.each([
  '',
  '玉米',
  'corn',
  'https://example.com/watch?v=cornCORN123',
  'https://www.youtube.com/',
  'http://',
  '@',
])('%j is no room', (typed) => {
  expect(readYouTubeAddress(typed)).toBeNull()
})
